package groundswell.campaign;

import groundswell.delivery.Delivery;
import groundswell.delivery.MessageCounts;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts people on diagrams. All counts are read from the waves; nothing is counted along the way. */
@Component
class CampaignReport {

    private final JdbcClient db;
    private final Versions versions;
    private final Delivery delivery;
    private final Failures failures;
    private final Clock clock;

    CampaignReport(JdbcClient db, Versions versions, Delivery delivery, Failures failures, Clock clock) {
        this.db = db;
        this.versions = versions;
        this.delivery = delivery;
        this.failures = failures;
        this.clock = clock;
    }

    private record Row(
            long id,
            String key,
            String name,
            String description,
            String state,
            @Nullable OffsetDateTime launchedAt,
            long entered,
            long standing,
            long ended,
            boolean entering,
            @Nullable String problem) {}

    private record ElementRow(String elementId, long standing, long arrived) {}

    List<Campaign> all() {
        return db.sql(CAMPAIGNS.formatted("true")).query(Row.class).list().stream()
                .map(this::campaign)
                .toList();
    }

    Optional<Campaign> one(long id) {
        return db.sql(CAMPAIGNS.formatted("k.id = :id"))
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(this::campaign);
    }

    private static final String CAMPAIGNS = """
            select k.id, k.key, k.name, k.description, k.state, k.launched_at,
                   coalesce(n.entered, 0) as entered,
                   coalesce(w.standing, 0) as standing,
                   coalesce(w.ended, 0) as ended,
                   coalesce(n.entering, false) as entering,
                   n.problem
            from campaign k
            left join lateral (
                select sum(entered) as entered, bool_or(state = 'OPEN') as entering, max(problem) as problem
                from entry
                where campaign_id = k.id
            ) n on true
            left join lateral (
                select sum(people) filter (where ended_at is null) as standing,
                       sum(people) filter (where ended_at is not null) as ended
                from wave
                where version_id in (select id from campaign_version where campaign_id = k.id)
            ) w on true
            where %s
            order by k.launched_at desc nulls last, k.id
            """;

    private Campaign campaign(Row row) {
        var version = versions.newestOf(row.id());
        var start = version.plan().start();
        var state = CampaignState.valueOf(row.state());
        var entrance = entrance(start, state);
        return new Campaign(
                row.id(),
                row.key(),
                row.name(),
                version.number(),
                state,
                row.description(),
                entrance,
                start.entrance(),
                instant(row.launchedAt()),
                row.entered(),
                row.standing(),
                row.ended(),
                row.entering(),
                row.problem(),
                state == CampaignState.DRAFT ? MessageCounts.NONE : delivery.counts(row.id()),
                outcomes(row.id(), version.plan()));
    }

    private Campaign.Entrance entrance(Step.Start start, CampaignState state) {
        var schedule = start.schedule();
        if (start.awaited() != null) {
            return new Campaign.Entrance(
                    Campaign.Entrance.Kind.EVENT,
                    null,
                    null,
                    null,
                    start.awaited().event());
        }
        if (schedule == null) {
            return new Campaign.Entrance(Campaign.Entrance.Kind.LAUNCH, null, null, null, null);
        }
        return new Campaign.Entrance(
                start.becomesTrue() == null ? Campaign.Entrance.Kind.SCHEDULE : Campaign.Entrance.Kind.CONDITION,
                schedule.cron() == null ? String.valueOf(schedule.once()) : schedule.cron(),
                schedule.zone().getId(),
                state == CampaignState.RUNNING ? schedule.nextAfter(clock.instant()) : null,
                null);
    }

    private List<Campaign.Outcome> outcomes(long id, Plan plan) {
        var ended = counts("""
                select element_id, 0 as standing, sum(people) as arrived
                from wave
                where ended_at is not null and version_id in (select id from campaign_version where campaign_id = :id)
                group by element_id
                """, id);
        return plan.steps().values().stream()
                .filter(Step.End.class::isInstance)
                .map(it -> new Campaign.Outcome(
                        it.id(), it.name(), ended.getOrDefault(it.id(), NOBODY).arrived()))
                .toList();
    }

    private static final ElementRow NOBODY = new ElementRow("", 0, 0);

    StepCounts steps(long id) {
        var plan = versions.newestOf(id).plan();
        var standing = counts("""
                select element_id, sum(people) as standing, 0 as arrived
                from wave
                where ended_at is null and version_id in (select id from campaign_version where campaign_id = :id)
                group by element_id
                """, id);
        var arrived = counts("""
                select element_id, 0 as standing, sum(people) as arrived
                from wave_step
                where version_id in (select id from campaign_version where campaign_id = :id)
                  and moved_from is distinct from element_id
                group by element_id
                """, id);
        var failed = failures.perElement(id);
        var elements = plan.steps().values().stream()
                .map(it -> {
                    long here = standing(plan, it, standing);
                    long came = arrived.getOrDefault(it.id(), NOBODY).arrived();
                    return new StepCounts.Element(
                            it.id(), it.name(), it.type(), here, came, came - here, failed.getOrDefault(it.id(), 0L));
                })
                .toList();
        return new StepCounts(elements, flows(id));
    }

    /** At a sub-process stand those who are inside of it. */
    private static long standing(Plan plan, Step step, Map<String, ElementRow> counts) {
        var places = step instanceof Step.SubProcess ? plan.inside(step.id()) : List.of(step.id());
        return places.stream()
                .mapToLong(it -> counts.getOrDefault(it, NOBODY).standing())
                .sum();
    }

    private Map<String, ElementRow> counts(String sql, long id) {
        Map<String, ElementRow> counts = new LinkedHashMap<>();
        db.sql(sql).param("id", id).query(ElementRow.class).list().forEach(it -> counts.put(it.elementId(), it));
        return counts;
    }

    private List<StepCounts.FlowCount> flows(long id) {
        return db.sql("""
                        select flow_id as flow, sum(people) as count
                        from wave_step
                        where flow_id is not null
                          and version_id in (select id from campaign_version where campaign_id = :id)
                        group by flow_id
                        order by flow_id
                        """).param("id", id).query(StepCounts.FlowCount.class).list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
