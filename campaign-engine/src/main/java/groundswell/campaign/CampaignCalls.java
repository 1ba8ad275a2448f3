package groundswell.campaign;

import groundswell.audience.Audience;
import groundswell.audience.Condition;
import groundswell.audience.Scope;
import groundswell.response.Noted;
import groundswell.response.Response;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** People of one campaign go through another, and come back with what it ended in. */
@Component
class CampaignCalls {

    /** The event that somebody has left a campaign that another one had called. */
    static final String LEFT = "campaign.left";

    static final String NOT_ENTERED = "not entered";
    private static final String STOPPED = "stopped";
    private static final int WAVES_AT_ONCE = 50;
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient db;
    private final Versions versions;
    private final ObjectProvider<Waves> waves;
    private final Audience audience;
    private final Response response;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CampaignCalls(
            JdbcClient db,
            Versions versions,
            ObjectProvider<Waves> waves,
            Audience audience,
            Response response,
            TransactionTemplate transaction,
            Clock clock) {
        this.db = db;
        this.versions = versions;
        this.waves = waves;
        this.audience = audience;
        this.response = response;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Waiter(long contactId, long enrollmentId) {}

    private record Answered(
            long contactId, long callerId, long enrollmentId, String elementId, long versionId, String endedAt) {}

    /** Those who may enter go through the other campaign, in one wave; the others are answered for at once. */
    void enter(Versions.Version caller, Step.Call step, int visit, WavePeople people) {
        var called = runningOf(step.called());
        if (called.isPresent()) {
            long wave = waves.getObject().nextId();
            int entered = enroll(caller, step, visit, people, called.get(), wave);
            refuse(caller, step, visit, people);
            if (entered > 0) {
                count(called.get(), entered);
                // Last, because what the engine has begun cannot be undone by itself.
                waves.getObject().begin(wave, called.get(), entered);
            }
        } else {
            refuse(caller, step, visit, people);
        }
    }

    private Optional<Versions.Version> runningOf(String key) {
        return db.sql("select id from campaign where key = :key and state = 'RUNNING'")
                .param("key", key)
                .query(Long.class)
                .optional()
                .map(versions::newestOf);
    }

    private int enroll(
            Versions.Version caller, Step.Call step, int visit, WavePeople people, Versions.Version called, long wave) {
        var start = called.plan().start();
        var compiled = audience.compile(start.entrance(), Scope.EVERYONE);
        if (!(compiled instanceof Condition condition)) {
            throw new IllegalStateException("The audience " + start.entrance() + " is no longer valid: " + compiled);
        }
        return db.sql(ENTER.formatted(people.sql(), Entries.EARLIER, condition.joins(), condition.where()))
                .params(people.parameters())
                .params(condition.at(clock.instant()))
                .param("campaign", called.campaignId())
                .param("caller", caller.campaignId())
                .param("element", step.id())
                .param("visit", visit)
                .param("into", wave)
                .param("again", start.reentry().again())
                .param("notSince", start.reentry().notSince(now()))
                .param("now", now())
                .update();
    }

    // Who enters by another door in this very moment is not entered twice.
    private static final String ENTER = """
            with waiting as (
                %1$s
            ),
            entering as (
                select waiting.enrollment_id, c.id, coalesce(earlier.runs, 0) + 1 as entry_no
                from waiting
                join contact c on c.id = waiting.contact_id
                %2$s
                %3$s
                where (earlier.runs is null or (:again and not earlier.inside and earlier.last_at <= :notSince))
                  and %4$s
            ),
            entered as (
                insert into enrollment (campaign_id, contact_id, entry_no, wave_id, entered_at)
                select :campaign, id, entry_no, :into, :now from entering order by id
                on conflict do nothing
                returning id, contact_id
            )
            insert into campaign_call (enrollment_id, element_id, visit, caller_id, called_id, called_enrollment_id)
            select entering.enrollment_id, :element, :visit, :caller, :campaign, entered.id
            from entered
            join entering on entering.id = entered.contact_id
            """;

    private void refuse(Versions.Version caller, Step.Call step, int visit, WavePeople people) {
        var refused = db.sql("""
                        select w.contact_id, w.enrollment_id
                        from (%s) w
                        where w.contact_id > 0
                          and not exists (
                              select from campaign_call k
                              where k.enrollment_id = w.enrollment_id and k.element_id = :element and k.visit = :visit)
                        """.formatted(people.sql()))
                .params(people.parameters())
                .param("element", step.id())
                .param("visit", visit)
                .query(Waiter.class)
                .list();
        response.note(refused.stream()
                .map(it -> noted(it.contactId(), caller.campaignId(), it.enrollmentId(), step.id(), NOT_ENTERED))
                .toList());
    }

    /** All who came by calls are one occasion, so that the campaign's counts are read in one place. */
    private void count(Versions.Version called, int people) {
        db.sql("""
                        insert into entry (campaign_id, version_id, occasion, moment, entered, state)
                        values (:campaign, :version, 'calls', :now, :people, 'DONE')
                        on conflict (campaign_id, occasion) do update set entered = entry.entered + excluded.entered
                        """)
                .param("campaign", called.campaignId())
                .param("version", called.id())
                .param("now", now())
                .param("people", people)
                .update();
    }

    /** Tells of those who have left a called campaign; false when nobody has. */
    boolean answerSome() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var ended =
                    db.sql("""
                            delete from wave_left
                            where wave_id in (
                                select wave_id from wave_left order by wave_id limit :most for update skip locked)
                            returning wave_id
                            """).param("most", WAVES_AT_ONCE).query(Long.class).list();
            if (!ended.isEmpty()) {
                response.note(answered(ended).stream().map(this::noted).toList());
            }
            return !ended.isEmpty();
        }));
    }

    private List<Answered> answered(List<Long> ended) {
        return db
                .sql("""
                        update campaign_call k
                        set answered_at = :now
                        from enrollment e
                        join wave w on w.id = e.wave_id
                        where e.wave_id = any(:waves)
                          and k.called_enrollment_id = e.id
                          and k.answered_at is null
                        returning e.contact_id, k.caller_id, k.enrollment_id, k.element_id, w.version_id,
                                  w.element_id as ended_at
                        """)
                .param("now", now())
                .param("waves", ended.toArray(Long[]::new))
                .query(Answered.class)
                .list()
                .stream()
                .filter(it -> it.contactId() > 0)
                .toList();
    }

    private Noted noted(Answered it) {
        var end = versions.get(it.versionId()).plan().steps().get(it.endedAt());
        var outcome = !(end instanceof Step.End) ? STOPPED : end.name().isBlank() ? end.id() : end.name();
        return noted(it.contactId(), it.callerId(), it.enrollmentId(), it.elementId(), outcome);
    }

    private static Noted noted(long contact, long caller, long run, String element, String outcome) {
        var data = new LinkedHashMap<String, Object>();
        data.put("campaign", caller);
        data.put("run", run);
        data.put("element", element);
        data.put("outcome", outcome);
        return new Noted(contact, LEFT, JSON.writeValueAsString(data), null);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
