package groundswell.campaign;

import groundswell.engine.Engine;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People for whom a step could not be done: those set aside, and waves at which the engine gave up. */
@Component
class Failures {

    private final JdbcClient db;
    private final Versions versions;
    private final Engine engine;

    Failures(JdbcClient db, Versions versions, Engine engine) {
        this.db = db;
        this.versions = versions;
        this.engine = engine;
    }

    private record Aside(long id, long versionId, String elementId) {}

    private record Count(long waveId, String elementId, long people) {}

    private record Row(
            long waveId,
            long enrollmentId,
            long contactId,
            String elementId,
            @Nullable String reason,
            OffsetDateTime at) {}

    /** How many failed at each element; without those where nobody did. */
    Map<String, Long> perElement(long campaignId) {
        Map<String, Long> failed = new HashMap<>();
        db.sql("""
                        select id as wave_id, element_id, people
                        from wave
                        where (aside_at is not null or id = any(:given_up)) and ended_at is null
                          and version_id in (select id from campaign_version where campaign_id = :campaign)
                        """)
                .param("given_up", givenUp(campaignId).keySet().toArray(Long[]::new))
                .param("campaign", campaignId)
                .query(Count.class)
                .list()
                .forEach(it -> failed.merge(it.elementId(), it.people(), Long::sum));
        return failed;
    }

    /** In the order of waves and people, behind {@code after}. */
    List<Failure> list(long campaignId, @Nullable String element, Failure.Place after, int limit) {
        var givenUp = givenUp(campaignId);
        var plan = versions.newestOf(campaignId).plan();
        return db
                .sql("""
                        select e.wave_id, e.id as enrollment_id, e.contact_id, w.element_id, s.reason,
                               coalesce(s.at, w.created_at) as at
                        from wave w
                        join enrollment e on e.wave_id = w.id
                        left join set_aside s on s.wave_id = e.wave_id and s.enrollment_id = e.id
                        where (w.aside_at is not null or w.id = any(:given_up)) and w.ended_at is null
                          and w.version_id in (select id from campaign_version where campaign_id = :campaign)
                          and (cast(:element as text) is null or w.element_id = :element)
                          and (e.wave_id, e.id) > (:wave, :enrollment)
                        order by e.wave_id, e.id
                        limit :limit
                        """)
                .param("given_up", givenUp.keySet().toArray(Long[]::new))
                .param("campaign", campaignId)
                .param("element", element)
                .param("wave", after.wave())
                .param("enrollment", after.enrollment())
                .param("limit", limit)
                .query(Row.class)
                .list()
                .stream()
                .map(it -> new Failure(
                        it.elementId(),
                        plan.steps().containsKey(it.elementId())
                                ? plan.step(it.elementId()).name()
                                : it.elementId(),
                        it.contactId(),
                        it.reason() == null ? givenUp.getOrDefault(it.waveId(), "") : it.reason(),
                        it.at().toInstant(),
                        new Failure.Place(it.waveId(), it.enrollmentId())))
                .toList();
    }

    /** Lets everybody take the failed step again; answers how many people. In the caller's transaction. */
    long retry(long campaignId, @Nullable String element) {
        long people = 0;
        for (var failed : perElement(campaignId).entrySet()) {
            people += element == null || element.equals(failed.getKey()) ? failed.getValue() : 0;
        }
        for (var wave : takeAside(campaignId, element)) {
            var version = versions.get(wave.versionId());
            engine.startBefore(
                    version.definitionId(),
                    wave.id(),
                    ExecutableBpmn.entranceOf(version.plan(), version.plan().step(wave.elementId())));
        }
        for (var definition : definitions(campaignId)) {
            engine.retryFailed(definition, element);
        }
        return people;
    }

    private List<Aside> takeAside(long campaignId, @Nullable String element) {
        var waves = db.sql("""
                        update wave
                        set aside_at = null
                        where aside_at is not null and ended_at is null
                          and version_id in (select id from campaign_version where campaign_id = :campaign)
                          and (cast(:element as text) is null or element_id = :element)
                        returning id, version_id, element_id
                        """)
                .param("campaign", campaignId)
                .param("element", element)
                .query(Aside.class)
                .list();
        db.sql("delete from set_aside where wave_id = any(:waves)")
                .param("waves", waves.stream().map(Aside::id).toArray(Long[]::new))
                .update();
        return waves;
    }

    /** Waves at which the engine gave up, with the reason. */
    private Map<Long, String> givenUp(long campaignId) {
        Map<Long, String> waves = new HashMap<>();
        var failed = new ArrayList<Engine.FailedStep>();
        definitions(campaignId).forEach(it -> failed.addAll(engine.failedSteps(it)));
        failed.forEach(it -> waves.put(it.waveId(), it.problem()));
        return waves;
    }

    private List<String> definitions(long campaignId) {
        return db.sql("select definition_id from campaign_version where campaign_id = :campaign")
                .param("campaign", campaignId)
                .query(String.class)
                .list();
    }
}
