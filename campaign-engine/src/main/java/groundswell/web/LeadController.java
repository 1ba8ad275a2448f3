package groundswell.web;

import groundswell.campaign.Campaigns;
import groundswell.contact.Contact;
import groundswell.contact.Contacts;
import groundswell.contact.Moment;
import groundswell.lead.InvalidLead;
import groundswell.lead.Lead;
import groundswell.lead.LeadEvent;
import groundswell.lead.LeadState;
import groundswell.lead.LeadTaken;
import groundswell.lead.Leads;
import groundswell.lead.UnknownLead;
import groundswell.lifecycle.Lifecycle;
import groundswell.lifecycle.OrderSummary;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inbox of sales: whom to call, why now, and what came of it. */
@RestController
@RequestMapping("/api/leads")
@PreAuthorize("hasRole('SALES')")
class LeadController {

    private static final int MOST_LISTED = 200;
    private static final int MOMENTS = 50;

    private final Leads leads;
    private final Contacts contacts;
    private final Campaigns campaigns;
    private final Lifecycle lifecycle;
    private final Clock clock;

    LeadController(Leads leads, Contacts contacts, Campaigns campaigns, Lifecycle lifecycle, Clock clock) {
        this.leads = leads;
        this.contacts = contacts;
        this.campaigns = campaigns;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    record LeadList(List<Item> items, @Nullable String next) {}

    record Item(
            long id,
            long contactId,
            @Nullable String contactName,
            @Nullable String email,
            @Nullable Long campaignId,
            @Nullable String campaignName,
            String source,
            @Nullable Integer score,
            LeadState state,
            @Nullable String assignee,
            boolean overdue,
            Instant createdAt,
            Instant dueAt,
            @Nullable Instant escalatedAt,
            @Nullable BigDecimal amount,
            @Nullable String currency) {}

    record Details(
            Item lead,
            @Nullable Contact contact,
            @Nullable OrderSummary orders,
            List<Lead.Why> rules,
            @Nullable String scoreProblem,
            @Nullable String reason,
            @Nullable Instant remindedAt,
            @Nullable Instant closedAt,
            int version,
            List<Moment> timeline,
            List<LeadEvent> history) {}

    record Reason(@Nullable String reason) {}

    record Sale(@Nullable BigDecimal amount, @Nullable String currency) {}

    /** Most urgent first; without a state all that still need somebody. */
    @GetMapping
    LeadList list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            Principal me) {
        int most = Math.max(1, Math.min(limit, MOST_LISTED));
        var found = leads.list(new Leads.Filter(states(state), mine ? me.getName() : null, place(cursor), most));
        var people = contacts
                .byIds(found.stream().map(Lead::contactId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Contact::id, Function.identity()));
        var names = campaigns.names();
        var items = found.stream()
                .map(it -> item(it, names, people.get(it.contactId())))
                .toList();
        return new LeadList(items, found.size() < most ? null : cursor(found.get(found.size() - 1)));
    }

    private static Set<LeadState> states(@Nullable String state) {
        if (state == null || state.isBlank()) {
            return EnumSet.of(LeadState.NEW, LeadState.OPEN, LeadState.ACCEPTED);
        }
        try {
            return EnumSet.of(LeadState.valueOf(state));
        } catch (IllegalArgumentException e) {
            throw new InvalidLead("state", "“" + state + "” is none of " + EnumSet.allOf(LeadState.class) + ".");
        }
    }

    private String cursor(Lead last) {
        var place = leads.placeOf(last);
        return "%d.%d.%d".formatted(place.urgency(), place.score(), place.id());
    }

    private static Leads.@Nullable Place place(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        var parts = cursor.split("\\.", -1);
        try {
            if (parts.length == 3) {
                return new Leads.Place(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
            }
        } catch (NumberFormatException e) {
            throw new InvalidLead("cursor", "This is not where a list goes on.");
        }
        throw new InvalidLead("cursor", "This is not where a list goes on.");
    }

    @GetMapping("/{id}")
    Details get(@PathVariable long id) {
        return details(leads.find(id).orElseThrow(() -> new UnknownLead(id)));
    }

    @PostMapping("/{id}/claim")
    Details claim(@PathVariable long id, Principal me) {
        return details(leads.claim(id, me.getName()));
    }

    @PostMapping("/{id}/accept")
    Details accept(@PathVariable long id, Principal me) {
        return details(leads.accept(id, me.getName()));
    }

    @PostMapping("/{id}/reject")
    Details reject(@PathVariable long id, @RequestBody Reason body, Principal me) {
        return details(leads.reject(id, me.getName(), body.reason()));
    }

    @PostMapping("/{id}/recycle")
    Details recycle(@PathVariable long id, @RequestBody(required = false) @Nullable Reason body, Principal me) {
        return details(leads.recycle(id, me.getName(), body == null ? null : body.reason()));
    }

    @PostMapping("/{id}/won")
    Details won(@PathVariable long id, @RequestBody Sale body, Principal me) {
        return details(leads.won(id, me.getName(), body.amount(), body.currency()));
    }

    @PostMapping("/{id}/lost")
    Details lost(@PathVariable long id, @RequestBody Reason body, Principal me) {
        return details(leads.lost(id, me.getName(), body.reason()));
    }

    private Details details(Lead lead) {
        var contact = contacts.find(lead.contactId()).orElse(null);
        return new Details(
                item(lead, campaigns.names(), contact),
                contact,
                lifecycle.summaryOf(lead.contactId()).orElse(null),
                lead.rules(),
                lead.scoreProblem(),
                lead.reason(),
                lead.remindedAt(),
                lead.closedAt(),
                lead.version(),
                contact == null
                        ? List.of()
                        : contacts.timeline(contact, clock.instant().plusSeconds(1), MOMENTS),
                leads.history(lead.id()));
    }

    private Item item(Lead it, Map<Long, String> campaignNames, @Nullable Contact contact) {
        return new Item(
                it.id(),
                it.contactId(),
                contact == null ? null : contact.displayName(),
                contact == null ? null : contact.email(),
                it.campaignId(),
                it.campaignId() == null ? null : campaignNames.get(it.campaignId()),
                it.source(),
                it.score(),
                it.state(),
                it.assignee(),
                leads.isOverdue(it),
                it.createdAt(),
                it.dueAt(),
                it.escalatedAt(),
                it.amount(),
                it.currency());
    }

    @ExceptionHandler
    ProblemDetail taken(LeadTaken taken) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(taken.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownLead unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(unknown.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidLead invalid) {
        var message = String.valueOf(invalid.getMessage());
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, message);
        problem.setProperties(Map.of("problems", List.of(Map.of("field", invalid.field(), "message", message))));
        return problem;
    }
}
