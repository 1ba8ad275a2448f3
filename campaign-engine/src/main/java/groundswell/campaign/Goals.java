package groundswell.campaign;

import groundswell.audience.Audience;
import groundswell.audience.Compiled;
import groundswell.audience.Condition;
import groundswell.audience.Scope;
import groundswell.delivery.Recounts;
import groundswell.response.Converted;
import groundswell.response.Response;
import groundswell.response.Runs;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts who reached the goal, and from which lot. The lots are drawn again: it is the hash of the contact that tells
 * for which way somebody was drawn, so nothing is kept for each person.
 */
@Component
class Goals {

    private final JdbcClient db;
    private final Versions versions;
    private final Audience audience;
    private final Response response;
    private final Clock clock;
    private final Recounts<GoalReport> recounts = new Recounts<>();

    Goals(JdbcClient db, Versions versions, Audience audience, Response response, Clock clock) {
        this.db = db;
        this.versions = versions;
        this.audience = audience;
        this.response = response;
        this.clock = clock;
    }

    /** By the newest version; of a large campaign it may be some seconds old. */
    GoalReport of(long campaign) {
        return recounts.of(campaign, () -> recount(campaign));
    }

    private GoalReport recount(long campaign) {
        var version = versions.newestOf(campaign);
        var plan = version.plan();
        var goal = plan.start().goal();
        var all = converted(version, goal, null).stream().findFirst();
        return new GoalReport(
                goal == null ? null : goal.awaited().event(),
                goal == null ? null : goal.within(),
                entered(campaign),
                all.map(Converted::runs).orElse(0L),
                all.map(Converted::amount).orElse(BigDecimal.ZERO),
                worth(campaign, plan),
                plan.steps().values().stream()
                        .filter(it -> it instanceof Step.Split split && split.draw() != null)
                        .map(it -> lots(version, goal, (Step.Split) it))
                        .toList());
    }

    private long entered(long campaign) {
        return db.sql("select coalesce(sum(entered), 0) from entry where campaign_id = :campaign")
                .param("campaign", campaign)
                .query(Long.class)
                .single();
    }

    private record Arrived(String elementId, long people) {}

    private BigDecimal worth(long campaign, Plan plan) {
        return db.sql("""
                        select element_id, sum(people) as people
                        from wave
                        where ended_at is not null
                          and version_id in (select id from campaign_version where campaign_id = :campaign)
                        group by element_id
                        """).param("campaign", campaign).query(Arrived.class).list().stream()
                .map(it -> valueOf(plan, it.elementId()).multiply(BigDecimal.valueOf(it.people())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal valueOf(Plan plan, String element) {
        return plan.steps().get(element) instanceof Step.End end && end.value() != null ? end.value() : BigDecimal.ZERO;
    }

    private record Contest(
            OffsetDateTime decideAt,
            @Nullable OffsetDateTime decidedAt,
            @Nullable String flowId) {}

    private GoalReport.Lots lots(Versions.Version version, @Nullable Goal goal, Step.Split split) {
        var contest = contest(version.campaignId(), split.id());
        var draw = Objects.requireNonNull(split.draw());
        var came = came(version.campaignId(), split);
        Map<String, Converted> converted = new HashMap<>();
        converted(version, goal, split).forEach(it -> {
            if (it.arm() != null) {
                converted.put(it.arm(), it);
            }
        });
        double sum = draw.arms().stream().mapToDouble(Draw.Arm::weight).sum();
        var arms = draw.arms().stream()
                .map(it -> new GoalReport.Arm(
                        it.flow().id(),
                        it.flow().name(),
                        100 * it.weight() / sum,
                        it.control(),
                        came.getOrDefault(it.flow().id(), 0L),
                        Optional.ofNullable(converted.get(it.flow().id()))
                                .map(Converted::runs)
                                .orElse(0L),
                        Optional.ofNullable(converted.get(it.flow().id()))
                                .map(Converted::amount)
                                .orElse(BigDecimal.ZERO)))
                .toList();
        return new GoalReport.Lots(
                split.id(),
                split.name(),
                arms,
                contest.map(Contest::flowId).orElse(null),
                contest.map(Contest::decideAt).map(Goals::instant).orElse(null),
                contest.map(Contest::decidedAt).map(Goals::instant).orElse(null));
    }

    private Optional<Contest> contest(long campaign, String element) {
        return db.sql("""
                        select decide_at, decided_at, flow_id
                        from split_contest
                        where campaign_id = :campaign and element_id = :element
                        """)
                .param("campaign", campaign)
                .param("element", element)
                .query(Contest.class)
                .optional();
    }

    private Map<String, Long> came(long campaign, Step.Split split) {
        Map<String, Long> people = new LinkedHashMap<>();
        db.sql("""
                        select flow_id as element_id, sum(people) as people
                        from wave_step
                        where flow_id = any(:flows)
                          and version_id in (select id from campaign_version where campaign_id = :campaign)
                        group by flow_id
                        """)
                .param("flows", split.paths().stream().map(Flow::id).toArray(String[]::new))
                .param("campaign", campaign)
                .query(Arrived.class)
                .list()
                .forEach(it -> people.put(it.elementId(), it.people()));
        return people;
    }

    /** By arm when there is a gateway; without a goal nobody has reached it. */
    private List<Converted> converted(Versions.Version version, @Nullable Goal goal, Step.@Nullable Split split) {
        if (goal == null) {
            return List.of();
        }
        return response.conversions(
                goal.awaited().kind(), EventRouter.condition(audience, goal.awaited()), runs(version, goal, split));
    }

    private Runs runs(Versions.Version version, Goal goal, Step.@Nullable Split split) {
        var cases = split == null ? null : Cases.of(lotsOf(split), clock.instant());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("goal_campaign", version.campaignId());
        parameters.put(
                "goal_seconds",
                Optional.ofNullable(goal.within()).map(Duration::toSeconds).orElse(0L));
        if (cases != null && split != null) {
            parameters.putAll(cases.parameters());
            parameters.put("goal_flows", flowsOf(version, split));
        }
        var sql = """
                select e.contact_id, e.entered_at as began_at,
                       case when :goal_seconds = 0 then 'infinity'
                            else e.entered_at + :goal_seconds * interval '1 second' end as until,
                       %s as arm
                from enrollment e
                join contact c on c.id = e.contact_id
                %s
                where e.campaign_id = :goal_campaign
                """.formatted(
                        cases == null || split == null
                                ? "cast(null as text)"
                                : "(cast(:goal_flows as text[]))[1 + case%s else %d end]"
                                        .formatted(cases.whens(), lotsOf(split).size()),
                        cases == null ? "" : cases.joins());
        return new Runs(sql, parameters);
    }

    /** The lots as the gateway draws them; whoever is not drawn first, when some only are. */
    private List<Condition> lotsOf(Step.Split split) {
        var draw = Objects.requireNonNull(split.draw());
        List<String> lots = new ArrayList<>();
        if (draw.contest() != null) {
            lots.add("not(" + draw.tested(draw.contest()) + ")");
        }
        split.paths().stream().map(Flow::condition).filter(Objects::nonNull).forEach(lots::add);
        return lots.stream().map(this::condition).toList();
    }

    /** In the order of {@link #lotsOf}; whoever is not drawn goes the best way, and no way while nobody knows it. */
    private String[] flowsOf(Versions.Version version, Step.Split split) {
        List<@Nullable String> flows = new ArrayList<>();
        if (Objects.requireNonNull(split.draw()).contest() != null) {
            flows.add(contest(version.campaignId(), split.id())
                    .map(Contest::flowId)
                    .orElse(null));
        }
        split.paths().forEach(it -> flows.add(it.id()));
        return flows.toArray(String[]::new);
    }

    private Condition condition(String feel) {
        Compiled compiled = audience.compile(feel, Scope.EVERYONE);
        if (compiled instanceof Condition condition) {
            return condition;
        }
        throw new IllegalStateException("The lot " + feel + " is no longer valid: " + compiled);
    }

    private static Instant instant(OffsetDateTime moment) {
        return moment.toInstant();
    }
}
