package groundswell.campaign;

import groundswell.audience.Audience;
import groundswell.audience.Condition;
import groundswell.audience.Scope;
import groundswell.response.Happened;
import groundswell.response.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves people on because of what they did. Events come in batches: all whom a batch moves behind the same event become
 * one wave, so that a hundred thousand clicks are a handful of the engine's calls, never one for each person.
 */
@Component
class EventRouter {

    private static final Logger log = LoggerFactory.getLogger(EventRouter.class);
    private static final int BATCH = 20_000;
    private static final int ROUNDS = 20;
    /** One router at a time in the whole cluster, so that two events of one person are never looked at side by side. */
    static final long TURN = 0x67_72_6f_75_74_65L;

    private final JdbcClient db;
    private final Response response;
    private final Versions versions;
    private final Waves waves;
    private final Diversion diversion;
    private final EventEntries entries;
    private final HeldEvents held;
    private final StepOutcomes outcomes;
    private final Audience audience;
    private final TransactionTemplate transaction;
    private final TransactionTemplate nested;
    private final Clock clock;

    EventRouter(
            JdbcClient db,
            Response response,
            Versions versions,
            Waves waves,
            Diversion diversion,
            EventEntries entries,
            HeldEvents held,
            StepOutcomes outcomes,
            Audience audience,
            TransactionTemplate transaction,
            Clock clock) {
        this.db = db;
        this.response = response;
        this.versions = versions;
        this.waves = waves;
        this.diversion = diversion;
        this.entries = entries;
        this.held = held;
        this.outcomes = outcomes;
        this.audience = audience;
        this.transaction = transaction;
        this.nested = new TransactionTemplate(
                Objects.requireNonNull(transaction.getTransactionManager()),
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
        this.clock = clock;
    }

    /** Looks at one batch; false when nothing had happened, or another node has its turn. */
    boolean routeOneBatch() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            // Most of the time nothing has happened, and a plan that is kept from then reads the whole inbox once for
            // each
            // event of the batch: of 100,000 clicks that came together the first 5,000 took minutes.
            db.sql("set local plan_cache_mode = force_custom_plan").update();
            boolean ourTurn = db.sql("select pg_try_advisory_xact_lock(:turn)")
                    .param("turn", TURN)
                    .query(Boolean.class)
                    .single();
            if (!ourTurn) {
                return false;
            }
            var late = held.takeResumed();
            late.forEach((campaign, events) -> {
                apart(campaign, events, this::moveOn);
                apart(campaign, events, entries::letIn);
            });
            var batch = response.takeUnrouted(BATCH);
            route(batch);
            return !late.isEmpty() || !batch.isEmpty();
        }));
    }

    private static Map<String, List<Happened>> byKind(List<Happened> batch) {
        return batch.stream().collect(Collectors.groupingBy(Happened::kind));
    }

    private void route(List<Happened> batch) {
        if (!batch.isEmpty()) {
            inState(CampaignState.RUNNING).forEach(campaign -> apart(campaign, batch, this::moveOn));
            var byKind = byKind(batch);
            for (var campaign : inState(CampaignState.PAUSED)) {
                awaitedIn(campaign).forEach(kind -> held.hold(campaign, byKind.getOrDefault(kind, List.of())));
            }
            entries.open().forEach(campaign -> apart(campaign, batch, entries::letIn));
        }
    }

    private interface Routing {
        void route(long campaign, Map<String, List<Happened>> byKind);
    }

    /** A filter that cannot be calculated for one event passes by this event alone, found by halving the batch. */
    private void apart(long campaign, List<Happened> events, Routing routing) {
        try {
            nested.executeWithoutResult(status -> routing.route(campaign, byKind(events)));
        } catch (DataIntegrityViolationException e) {
            if (events.size() > 1) {
                int half = events.size() / 2;
                apart(campaign, events.subList(0, half), routing);
                apart(campaign, events.subList(half, events.size()), routing);
            } else {
                var event = events.get(0);
                log.error(
                        "Campaign {} cannot calculate what it asks of the event {} of contact {}",
                        campaign,
                        event.kind(),
                        event.contactId(),
                        e);
            }
        }
    }

    private void moveOn(long campaign, Map<String, List<Happened>> byKind) {
        waves.standing(campaign).forEach((versionId, elements) -> {
            var version = versions.get(versionId);
            for (var waiting : version.plan().waitedFor(elements)) {
                var happened = byKind.get(waiting.event().awaited().kind());
                if (happened != null) {
                    moveOn(version, waiting, happened);
                }
            }
        });
    }

    private List<Long> inState(CampaignState state) {
        return db.sql("select id from campaign where state = :state order by id")
                .param("state", state.name())
                .query(Long.class)
                .list();
    }

    /** What moves people of this campaign on, or lets them in. */
    private Set<String> awaitedIn(long campaign) {
        var kinds = new TreeSet<String>();
        waves.standing(campaign)
                .forEach((versionId, elements) -> versions.get(versionId)
                        .plan()
                        .waitedFor(elements)
                        .forEach(it -> kinds.add(it.event().awaited().kind())));
        var start = versions.newestOf(campaign).plan().start().awaited();
        if (start != null) {
            kinds.add(start.kind());
        }
        return kinds;
    }

    /**
     * Again when a wave has moved on while we waited for its lock: at a gateway the time-out was first then, but inside
     * of a sub-process its people may only stand at the next step, and the event still takes them out.
     */
    private void moveOn(Versions.Version version, Plan.Waiting waiting, List<Happened> happened) {
        for (int round = 0; round < ROUNDS && !moveOnce(version, waiting, happened); round++) {
            log.debug("Some waves have moved meanwhile, looking again");
        }
    }

    /** False when somebody was not where he was seen a moment before. */
    private boolean moveOnce(Versions.Version version, Plan.Waiting waiting, List<Happened> happened) {
        var moving = moving(version, waiting, happened);
        return moving.isEmpty()
                || diversion.divert(
                                version,
                                waiting.event().id(),
                                waiting.at(),
                                moving,
                                target -> outcomes.keep(version, waiting.event().id(), target, happened))
                        == moving.size();
    }

    private List<Diversion.Moving> moving(Versions.Version version, Plan.Waiting waiting, List<Happened> happened) {
        var awaited = waiting.event().awaited();
        var filter = condition(audience, awaited);
        return db.sql(MOVING.formatted(Events.ROWS, filter.joins(), filter.where()))
                .params(filter.at(clock.instant()))
                .params(Events.parameters(happened))
                .param("version", version.id())
                .param("ours", awaited.tellsItsCampaign())
                .param("campaign", version.campaignId())
                .param("elements", waiting.at().toArray(String[]::new))
                .query(Diversion.Moving.class)
                .list();
    }

    // What somebody did with a letter moves him on only in the run in which he got it.
    private static final String MOVING = """
            select distinct e.wave_id, e.contact_id
            from (%s) ev
            join enrollment e on e.contact_id = ev.contact_id and e.campaign_id = :campaign
            join wave w on w.id = e.wave_id
            join contact c on c.id = ev.contact_id
            %s
            where w.version_id = :version
              and w.element_id = any(:elements)
              and w.ended_at is null
              and (ev.enrollment_id is null or ev.enrollment_id = e.id)
              and (not :ours or coalesce(ev.data ->> 'campaign', :campaign::text) = :campaign::text)
              and %s
            """;

    static Condition condition(Audience audience, Awaited awaited) {
        var feel = Objects.requireNonNullElse(awaited.filter(), "true");
        var compiled = audience.compile(feel, Scope.EVENT);
        if (compiled instanceof Condition condition) {
            return condition;
        }
        throw new IllegalStateException("The filter " + feel + " is no longer valid: " + compiled);
    }

    /** A batch of events as rows of a statement. */
    static final class Events {

        static final String ROWS = """
                select contact_id, enrollment_id, data
                from unnest(
                    cast(:eventContacts as bigint[]), cast(:eventEnrollments as bigint[]), cast(:eventData as jsonb[])
                ) happened (contact_id, enrollment_id, data)
                """;

        private Events() {}

        static Map<String, Object> parameters(List<Happened> events) {
            return Map.of(
                    "eventContacts",
                    events.stream().map(Happened::contactId).toArray(Long[]::new),
                    "eventEnrollments",
                    events.stream().map(Happened::enrollmentId).toArray(Long[]::new),
                    "eventData",
                    events.stream().map(Happened::data).toArray(String[]::new));
        }
    }
}
