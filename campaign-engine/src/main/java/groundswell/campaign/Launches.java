package groundswell.campaign;

import groundswell.engine.WorkProcesses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the wish to launch to the moment it begins: counted, approved where it is large, and undone as long as it can be. */
@Service
public class Launches {

    private static final String APPROVE = "Activity_ApproveLaunch";
    private static final Duration PATIENCE = Duration.ofDays(7);
    private static final int LONGEST_COMMENT = 1_000;

    private final LaunchTable table;
    private final LaunchGuard guard;
    private final LaunchSettings settings;
    private final Campaigns campaigns;
    private final Versions versions;
    private final WorkProcesses work;
    private final Clock clock;

    Launches(
            LaunchTable table,
            LaunchGuard guard,
            LaunchSettings settings,
            Campaigns campaigns,
            Versions versions,
            WorkProcesses work,
            Clock clock) {
        this.table = table;
        this.guard = guard;
        this.settings = settings;
        this.campaigns = campaigns;
        this.versions = versions;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Asks for a launch. It begins at the moment asked for, or when it can no longer be undone; where nobody enters at
     * once, or nothing can be undone, it begins in this transaction.
     *
     * @throws LaunchRefused when the moment is none
     * @throws AudienceUnusual when the audience is far from the usual and nobody has confirmed it
     * @throws WrongState when it runs or is about to
     */
    @Transactional
    public Launch order(long campaign, LaunchOrder order, String by) {
        requireThatItCan(campaign);
        table.pendingOf(campaign).ifPresent(it -> {
            throw new WrongState("A launch has been asked for already by " + it.requestedBy() + ". Undo it first.");
        });
        var wished = order.moment(clock.instant());
        var audience = guard.count(startOf(campaign), order.confirmed());
        long id = table.add(campaign, order, wished, audience, by);
        go(get(id), settings.needsApproval(audience), audience);
        return get(id);
    }

    /**
     * Begins at once what is planned or held, whatever the audience is now.
     *
     * @throws WrongState when nothing of the kind waits
     */
    @Transactional
    public Launch startNow(long campaign) {
        var launch = pending(campaign);
        if (launch.state() == LaunchState.WAITING) {
            throw new WrongState("Somebody else has to approve this launch first.");
        }
        var audience = launch.state() == LaunchState.HELD ? guard.count(startOf(campaign)) : launch.audience();
        if (settings.needsApproval(audience) && launch.decidedBy() == null) {
            ask(launch, audience);
        } else {
            table.plan(launch.id(), clock.instant(), audience);
        }
        return get(launch.id());
    }

    /** Takes a launch back before anybody has entered. Throws WrongState when it is too late. */
    @Transactional
    public Launch undo(long campaign) {
        var launch = pending(campaign);
        table.instanceOf(launch.id()).ifPresent(it -> work.cancel(it, "launch undone"));
        table.end(launch.id(), LaunchState.UNDONE);
        return get(launch.id());
    }

    /** Throws WrongState when nothing waits for approval, or whoever approves has asked for it. */
    @Transactional
    public Launch approve(long campaign, String by, @Nullable String comment) {
        return decide(campaign, "approved", by, comment);
    }

    /**
     * As {@link #approve}.
     *
     * @throws LaunchRefused when it is not said why
     */
    @Transactional
    public Launch refuse(long campaign, String by, @Nullable String comment) {
        if (comment == null || comment.isBlank()) {
            throw new LaunchRefused("comment", "It is not said why.", "Say in a sentence what has to be different.");
        }
        return decide(campaign, "refused", by, comment);
    }

    private Launch decide(long campaign, String outcome, String by, @Nullable String comment) {
        var launch = pending(campaign);
        var instance = table.instanceOf(launch.id());
        if (launch.state() != LaunchState.WAITING || instance.isEmpty()) {
            throw new WrongState("This launch does not wait for anybody's approval.");
        }
        if (by.equals(launch.requestedBy())) {
            throw new WrongState("You have asked for this launch yourself. Somebody else has to look at it.");
        }
        if (comment != null && comment.length() > LONGEST_COMMENT) {
            throw new LaunchRefused(
                    "comment", "The comment is too long.", "Use at most " + LONGEST_COMMENT + " characters.");
        }
        table.decide(launch.id(), by, comment == null || comment.isBlank() ? null : comment.strip());
        work.complete(instance.get(), APPROVE, outcome);
        return get(launch.id());
    }

    /** The last launch that was asked for, whatever became of it. */
    public Optional<Launch> newestOf(long campaign) {
        return table.newestOf(campaign);
    }

    /** All that have neither begun nor been given up. */
    public List<Launch> pending() {
        return table.pending();
    }

    /** One whose time has come; empty when there is none. */
    Optional<Long> nextDue() {
        return table.nextDue();
    }

    /**
     * Begins a launch whose time has come, once, or holds it when the audience is not what it was.
     *
     * @throws RuntimeException when it could not begin; nothing was changed, and it is to be held
     */
    @Transactional
    public void start(long id) {
        var due = table.takeDue(id);
        if (due.isEmpty()) {
            return;
        }
        var launch = due.get();
        var start = startOf(launch.campaignId());
        var count = guard.count(start, launch.audience());
        var grown = guard.grown(launch.audience(), count);
        if (grown != null) {
            table.hold(id, grown);
        } else if (settings.needsApproval(count) && launch.decidedBy() == null) {
            table.hold(id, "By now so many people would enter that a second person has to approve it.");
        } else {
            begin(launch, count);
        }
    }

    /** It waits for a person; in a transaction of its own. */
    @Transactional
    public void hold(long id, String problem) {
        table.hold(id, problem);
    }

    /** Called by the approval's diagram. */
    void approved(long id) {
        go(get(id), false, null);
    }

    void ended(long id, LaunchState state) {
        table.end(id, state);
    }

    private void go(Launch launch, boolean needsApproval, @Nullable Long audience) {
        if (needsApproval) {
            ask(launch, audience);
            return;
        }
        var now = clock.instant();
        var soonest = entersAtOnce(launch) ? now.plus(settings.undo()) : now;
        var wished = launch.wishedAt();
        var startsAt = wished == null || wished.isBefore(now) ? soonest : wished;
        table.plan(launch.id(), startsAt, audience);
        if (!startsAt.isAfter(now)) {
            begin(launch, audience);
        }
    }

    private void begin(Launch launch, @Nullable Long audience) {
        campaigns.launch(launch.campaignId(), launch.letInNow());
        guard.remember(startOf(launch.campaignId()), audience);
        table.end(launch.id(), LaunchState.DONE);
    }

    private void ask(Launch launch, @Nullable Long audience) {
        Map<String, Instant> moments = Map.of("givenUpAt", clock.instant().plus(PATIENCE));
        table.approvalIs(launch.id(), work.start(LaunchSteps.PROCESS, launch.id(), moments), audience);
    }

    private boolean entersAtOnce(Launch launch) {
        return launch.letInNow() || startOf(launch.campaignId()).schedule() == null;
    }

    private Step.Start startOf(long campaign) {
        return versions.newestOf(campaign).plan().start();
    }

    private Launch pending(long campaign) {
        stateOf(campaign);
        return table.pendingOf(campaign)
                .orElseThrow(() -> new WrongState("No launch is planned: it has begun, or has been undone."));
    }

    private void requireThatItCan(long campaign) {
        var state = stateOf(campaign);
        if (state == CampaignState.RUNNING || state == CampaignState.PAUSED) {
            throw new WrongState("It is " + state.name().toLowerCase(Locale.ROOT) + " and cannot be launched.");
        }
    }

    private CampaignState stateOf(long campaign) {
        return table.stateOf(campaign)
                .orElseThrow(() -> new NoSuchElementException("There is no campaign " + campaign));
    }

    private Launch get(long id) {
        return table.find(id).orElseThrow();
    }
}
