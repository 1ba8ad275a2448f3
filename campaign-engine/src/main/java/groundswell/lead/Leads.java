package groundswell.lead;

import groundswell.engine.WorkProcesses;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door: whom should sales call, and what became of them. */
@Service
public class Leads {

    private static final String CALL = "Activity_CallLead";
    private static final String CLOSE = "Activity_CloseOpportunity";
    private static final int LONGEST_REASON = 1_000;
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");

    private final LeadTable table;
    private final LeadOpening opening;
    private final LeadNews news;
    private final LeadReport report;
    private final WorkProcesses work;
    private final LeadSettings settings;
    private final Clock clock;

    Leads(
            LeadTable table,
            LeadOpening opening,
            LeadNews news,
            LeadReport report,
            WorkProcesses work,
            LeadSettings settings,
            Clock clock) {
        this.table = table;
        this.opening = opening;
        this.news = news;
        this.report = report;
        this.work = work;
        this.settings = settings;
        this.clock = clock;
    }

    /** Which leads, and where to go on. */
    public record Filter(
            Set<LeadState> states,
            @Nullable String assignee,
            @Nullable Place after,
            int limit) {
        public Filter {
            states = Set.copyOf(states);
        }
    }

    /** A place in the list of leads. */
    public record Place(long urgency, int score, long id) {}

    /**
     * Hands many contacts over with one statement in the caller's transaction; whom this very step asked before is left
     * out. They are scored and opened by the worker, soon.
     *
     * @return how many leads are new
     */
    @Transactional
    public int handOver(HandOver how, Prospects who) {
        return table.add(how, who, how.dueIn() == null ? settings.dueIn() : how.dueIn());
    }

    /** Hands one contact over who came on his own; false when he waits for a call for this reason already. */
    @Transactional
    public boolean handOver(HandOver how, long contactId) {
        var alone = new Prospects(
                "select cast(null as bigint) as enrollment_id, cast(:contact as bigint) as contact_id",
                Map.of("contact", contactId));
        return handOver(how, alone) == 1;
    }

    public List<Lead> list(Filter filter) {
        return table.list(filter);
    }

    /** Where the list goes on behind this lead. */
    public Place placeOf(Lead lead) {
        long urgency = lead.state().waits() ? ChronoUnit.MICROS.between(Instant.EPOCH, lead.dueAt()) : Long.MAX_VALUE;
        return new Place(urgency, Objects.requireNonNullElse(lead.score(), 0), lead.id());
    }

    public boolean isOverdue(Lead lead) {
        return lead.state().waits() && !lead.dueAt().isAfter(clock.instant());
    }

    public Optional<Lead> find(long id) {
        return table.find(id);
    }

    /** Oldest first. */
    public List<LeadEvent> history(long id) {
        return table.history(id);
    }

    /** What came of the leads of a campaign. */
    public LeadYield yieldOf(long campaignId) {
        return report.of(campaignId);
    }

    /** The contacts whom {@link #yieldOf} counts, by contact, behind the contact {@code after}. */
    public List<LeadYield.Person> peopleOf(long campaignId, LeadYield.Stage stage, long after, int limit) {
        return report.people(campaignId, stage, after, limit);
    }

    /**
     * Takes the lead for this person; one of several wins. What was claimed and then escalated may be taken over.
     *
     * @throws LeadTaken when somebody else has it
     */
    @Transactional
    public Lead claim(long id, String username) {
        var lead = waiting(id);
        if (username.equals(lead.assignee())) {
            return lead;
        }
        if (lead.assignee() != null && !slept(lead)) {
            throw new LeadTaken("%s has this lead already. Take another one.".formatted(lead.assignee()));
        }
        table.claim(id, username);
        table.tell(id, "CLAIMED", username, lead.assignee());
        return found(id);
    }

    private static boolean slept(Lead lead) {
        return lead.escalatedAt() != null
                && lead.claimedAt() != null
                && lead.claimedAt().isBefore(lead.escalatedAt());
    }

    /** There is a chance: the lead becomes an opportunity of this person. */
    @Transactional
    public Lead accept(long id, String username) {
        var lead = claim(id, username);
        return accept(lead, username);
    }

    private Lead accept(Lead lead, String username) {
        work.complete(instanceOf(lead), CALL, "accepted");
        table.decide(lead.id(), LeadState.ACCEPTED, null, null, null);
        news.tell(lead, "ACCEPTED", username, null, Map.of());
        return found(lead.id());
    }

    /** There is none, and sales says why. */
    @Transactional
    public Lead reject(long id, String username, @Nullable String reason) {
        var why = reason(reason).orElseThrow(() -> new InvalidLead("reason", "Say why this lead is rejected."));
        var lead = claim(id, username);
        work.complete(instanceOf(lead), CALL, "rejected");
        table.decide(id, LeadState.REJECTED, why, null, null);
        news.tell(lead, "REJECTED", username, why, Map.of("reason", why));
        return found(id);
    }

    /** Not now: back to marketing. */
    @Transactional
    public Lead recycle(long id, String username, @Nullable String reason) {
        var why = reason(reason).orElse(null);
        var lead = claim(id, username);
        work.complete(instanceOf(lead), CALL, "recycled");
        table.decide(id, LeadState.RECYCLED, why, null, null);
        news.tell(lead, "RECYCLED", username, why, why == null ? Map.of() : Map.of("reason", why));
        return found(id);
    }

    /** The sale is made. Whoever sells in the first call accepts the lead by it. */
    @Transactional
    public Lead won(long id, String username, @Nullable BigDecimal amount, @Nullable String currency) {
        var checked = checked(amount);
        var money = currency(currency);
        var lead = opportunity(id, username);
        work.complete(instanceOf(lead), CLOSE, "won");
        table.decide(id, LeadState.WON, null, checked, money);
        var data = new HashMap<String, Object>();
        data.put("amount", checked);
        data.put("currency", money);
        news.tell(lead, "WON", username, checked.toPlainString() + " " + money, data);
        return found(id);
    }

    @Transactional
    public Lead lost(long id, String username, @Nullable String reason) {
        var why = reason(reason).orElseThrow(() -> new InvalidLead("reason", "Say why the sale was lost."));
        var lead = opportunity(id, username);
        work.complete(instanceOf(lead), CLOSE, "lost");
        table.decide(id, LeadState.LOST, why, null, null);
        news.tell(lead, "LOST", username, why, Map.of("reason", why));
        return found(id);
    }

    /** Locked, and opened if the worker has not come to it yet. */
    private Lead waiting(long id) {
        var lead = table.lock(id).orElseThrow(() -> new UnknownLead(id));
        if (!lead.state().waits()) {
            throw new LeadTaken(past(lead));
        }
        if (lead.state() == LeadState.NEW) {
            opening.open(List.of(lead));
            return found(id);
        }
        return lead;
    }

    private Lead opportunity(long id, String username) {
        var lead = table.lock(id).orElseThrow(() -> new UnknownLead(id));
        if (lead.state().waits()) {
            return accept(claim(id, username), username);
        }
        if (lead.state() != LeadState.ACCEPTED) {
            throw new LeadTaken(past(lead));
        }
        if (!username.equals(lead.assignee())) {
            throw new LeadTaken("%s works on this lead.".formatted(lead.assignee()));
        }
        return lead;
    }

    private static String past(Lead lead) {
        var who = lead.assignee() == null ? "Somebody" : lead.assignee();
        return switch (lead.state()) {
            case NEW, OPEN -> "This lead waits.";
            case ACCEPTED -> "%s has accepted this lead already.".formatted(who);
            case REJECTED -> "%s has rejected this lead already.".formatted(who);
            case RECYCLED -> "%s has given this lead back to marketing already.".formatted(who);
            case WON -> "%s has won this lead already.".formatted(who);
            case LOST -> "%s has closed this lead as lost already.".formatted(who);
        };
    }

    private Lead found(long id) {
        return table.find(id).orElseThrow(() -> new UnknownLead(id));
    }

    private static String instanceOf(Lead lead) {
        return Objects.requireNonNull(lead.processInstanceId(), () -> "Lead " + lead.id() + " has no work process");
    }

    private static Optional<String> reason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return Optional.empty();
        }
        var text = reason.strip();
        if (text.length() > LONGEST_REASON || text.indexOf(0) >= 0) {
            throw new InvalidLead("reason", "The reason has at most %,d characters.".formatted(LONGEST_REASON));
        }
        return Optional.of(text);
    }

    private static BigDecimal checked(@Nullable BigDecimal amount) {
        if (amount == null) {
            throw new InvalidLead("amount", "Give the amount of the sale.");
        }
        if (amount.signum() < 0
                || amount.compareTo(LARGEST) > 0
                || amount.stripTrailingZeros().scale() > 2) {
            throw new InvalidLead("amount", "The amount is a number such as 1200.50, not negative.");
        }
        return amount;
    }

    private static String currency(@Nullable String currency) {
        var code = currency == null || currency.isBlank() ? "EUR" : currency.strip();
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw new InvalidLead("currency", "The currency is a code of three letters such as EUR.");
        }
    }
}
