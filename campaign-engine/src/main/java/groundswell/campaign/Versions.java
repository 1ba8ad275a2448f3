package groundswell.campaign;

import groundswell.engine.Engine;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The immutable versions of campaigns: the diagram as drawn, its plan, and the engine's definition made from it. */
@Component
class Versions {

    private final JdbcClient db;
    private final Engine engine;
    private final CampaignCompiler compiler;
    private final Clock clock;
    /** A version never changes, so its plan is read once. */
    private final Map<Long, Version> cache = new ConcurrentHashMap<>();

    Versions(JdbcClient db, Engine engine, CampaignCompiler compiler, Clock clock) {
        this.db = db;
        this.engine = engine;
        this.compiler = compiler;
        this.clock = clock;
    }

    record Version(long id, long campaignId, int number, String definitionId, String diagram, Plan plan) {}

    private record Row(long id, long campaignId, int version, String definitionId, String diagram) {}

    /** {@code by} is null when nobody in particular publishes it. */
    Version publish(long campaignId, Plan plan, String diagram, @Nullable String by) {
        var definitionId = engine.deploy(plan.key(), ExecutableBpmn.write(plan));
        long id = db.sql("""
                        insert into campaign_version
                            (campaign_id, version, diagram, definition_id, created_at, published_by)
                        select :campaign, coalesce(max(version), 0) + 1, :diagram, :definition, :now, :by
                        from campaign_version
                        where campaign_id = :campaign
                        returning id
                        """)
                .param("campaign", campaignId)
                .param("diagram", diagram)
                .param("definition", definitionId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(Long.class)
                .single();
        return get(id);
    }

    Version get(long id) {
        return cache.computeIfAbsent(
                id, it -> read(it).orElseThrow(() -> new IllegalStateException("No campaign version " + it)));
    }

    Version newestOf(long campaignId) {
        var id = db.sql("select id from campaign_version where campaign_id = :campaign order by version desc limit 1")
                .param("campaign", campaignId)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no campaign " + campaignId));
        return get(id);
    }

    /** By the number that people see; empty when the campaign has no such version. */
    Optional<Version> numbered(long campaignId, int number) {
        return db.sql("select id from campaign_version where campaign_id = :campaign and version = :number")
                .param("campaign", campaignId)
                .param("number", number)
                .query(Long.class)
                .optional()
                .map(this::get);
    }

    /** The newest first; empty when there is no such campaign. */
    List<VersionInfo> of(long campaignId) {
        return db.sql("""
                        select v.version, v.created_at as published_at, v.published_by,
                               v.version = max(v.version) over () as current,
                               coalesce(
                                   (select sum(w.people) from wave w where w.version_id = v.id and w.ended_at is null),
                                   0
                               ) as standing
                        from campaign_version v
                        where v.campaign_id = :campaign
                        order by v.version desc
                        """)
                .param("campaign", campaignId)
                .query(VersionInfo.class)
                .list();
    }

    /** The diagram of one version as it was drawn. */
    String diagram(long campaignId, int number) {
        return db.sql("select diagram from campaign_version where campaign_id = :campaign and version = :number")
                .param("campaign", campaignId)
                .param("number", number)
                .query(String.class)
                .optional()
                .orElseThrow(() ->
                        new NoSuchElementException("There is no version " + number + " of a campaign " + campaignId));
    }

    private Optional<Version> read(long id) {
        return db.sql("""
                        select id, campaign_id, version, definition_id, diagram
                        from campaign_version
                        where id = :id
                        """).param("id", id).query(Row.class).optional().map(this::withPlan);
    }

    private Version withPlan(Row row) {
        var result = compiler.recall(DiagramReader.bytes(row.diagram()));
        if (result.plan() == null) {
            throw new IllegalStateException(
                    "Version " + row.id() + " was published and is refused now: " + result.problems());
        }
        return new Version(row.id(), row.campaignId(), row.version(), row.definitionId(), row.diagram(), result.plan());
    }
}
