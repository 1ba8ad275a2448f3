package groundswell.campaign;

import groundswell.audience.Audience;
import groundswell.audience.Condition;
import groundswell.audience.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gateways that find out which way is the best one. It is decided once for a campaign, when the first people have had
 * time to respond; whoever comes later goes that way at once.
 */
@Component
class Contests {

    private final JdbcClient db;
    private final Audience audience;
    private final JsonMapper json;
    private final Clock clock;

    Contests(JdbcClient db, Audience audience, JsonMapper json, Clock clock) {
        this.db = db;
        this.audience = audience;
        this.json = json;
        this.clock = clock;
    }

    /** Those whom one way was tried with. */
    record Tally(String flow, long people, long successes) {}

    private record Row(
            OffsetDateTime beganAt,
            OffsetDateTime decideAt,
            @Nullable String flowId) {}

    /** The best way; empty while nobody knows. */
    Optional<String> winner(long campaign, String gateway) {
        return row(campaign, gateway).map(Row::flowId);
    }

    /** When it will be decided; the first who come begin it. */
    Instant decideAt(long campaign, String gateway, Draw.Contest contest) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        db.sql("""
                        insert into split_contest (campaign_id, element_id, began_at, decide_at)
                        values (:campaign, :gateway, :now, :decideAt)
                        on conflict (campaign_id, element_id) do nothing
                        """)
                .param("campaign", campaign)
                .param("gateway", gateway)
                .param("now", now)
                .param("decideAt", now.plus(contest.after()))
                .update();
        return row(campaign, gateway).orElseThrow().decideAt().toInstant();
    }

    /** The best way, decided now if it has not been. Of equals the first one drawn wins. */
    String decide(Versions.Version version, Step.Split split) {
        var campaign = version.campaignId();
        var row = db.sql("""
                        select began_at, decide_at, flow_id
                        from split_contest
                        where campaign_id = :campaign and element_id = :gateway
                        for update
                        """)
                .param("campaign", campaign)
                .param("gateway", split.id())
                .query(Row.class)
                .single();
        if (row.flowId() != null) {
            return row.flowId();
        }
        var tallies = tallies(version, split, row.beganAt().toInstant());
        var best = tallies.get(0);
        for (var tally : tallies) {
            if (rate(tally) > rate(best)) {
                best = tally;
            }
        }
        db.sql("""
                        update split_contest
                        set flow_id = :flow, decided_at = :now, tally = cast(:tally as jsonb)
                        where campaign_id = :campaign and element_id = :gateway
                        """)
                .param("flow", best.flow())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("tally", json.writeValueAsString(tallies))
                .param("campaign", campaign)
                .param("gateway", split.id())
                .update();
        return best.flow();
    }

    private static double rate(Tally tally) {
        return tally.people() == 0 ? 0 : (double) tally.successes() / tally.people();
    }

    private Optional<Row> row(long campaign, String gateway) {
        return db.sql("""
                        select began_at, decide_at, flow_id
                        from split_contest
                        where campaign_id = :campaign and element_id = :gateway
                        """)
                .param("campaign", campaign)
                .param("gateway", gateway)
                .query(Row.class)
                .optional();
    }

    /** Of control groups nothing is expected, so they cannot win. */
    private List<Tally> tallies(Versions.Version version, Step.Split split, Instant since) {
        var draw = Objects.requireNonNull(split.draw());
        var controls = draw.controlFlows();
        var success = success(version.plan(), split, Objects.requireNonNull(draw.contest()), since);
        var came = came(version.campaignId(), split);
        return java.util.stream.IntStream.range(0, split.paths().size())
                .filter(it -> !controls.contains(split.paths().get(it).id()))
                .mapToObj(it -> {
                    var flow = split.paths().get(it).id();
                    return new Tally(flow, came.getOrDefault(flow, 0L), successes(version, split, it, success));
                })
                .toList();
    }

    private record Came(String flow, long people) {}

    private Map<String, Long> came(long campaign, Step.Split split) {
        Map<String, Long> people = new HashMap<>();
        db.sql("""
                        select flow_id as flow, sum(people) as people
                        from wave_step
                        where flow_id = any(:flows)
                          and version_id in (select id from campaign_version where campaign_id = :campaign)
                        group by flow_id
                        """)
                .param("flows", split.paths().stream().map(Flow::id).toArray(String[]::new))
                .param("campaign", campaign)
                .query(Came.class)
                .list()
                .forEach(it -> people.put(it.flow(), it.people()));
        return people;
    }

    /** Whoever was drawn for this way, by the same lots again, and for whom it was a success. */
    private long successes(Versions.Version version, Step.Split split, int path, String success) {
        var draw = Objects.requireNonNull(split.draw());
        var lots = new LinkedHashSet<String>();
        lots.add(draw.tested(Objects.requireNonNull(draw.contest())));
        for (int i = 0; i < path; i++) {
            lots.add("not(" + split.paths().get(i).condition() + ")");
        }
        var own = split.paths().get(path).condition();
        if (own != null) {
            lots.add(own);
        }
        lots.add("(" + success + ")");
        var compiled = audience.compile(
                String.join(" and ", lots), Scope.CAMPAIGN, version.plan().sendTasks());
        if (!(compiled instanceof Condition condition)) {
            throw new IllegalStateException("What counts at " + split.id() + " is no longer valid: " + compiled);
        }
        return db.sql("""
                        select count(*)
                        from enrollment e
                        join contact c on c.id = e.contact_id
                        %s
                        where e.campaign_id = :campaign and %s
                        """.formatted(condition.joins(), condition.where()))
                .params(condition.at(clock.instant()))
                .param("campaign", version.campaignId())
                .query(Long.class)
                .single();
    }

    /** FEEL: true for whom the way was a success. */
    private String success(Plan plan, Step.Split split, Draw.Contest contest, Instant since) {
        var within = "within: duration(\"PT%dM\")"
                .formatted(Duration.between(since, clock.instant()).toMinutes() + 1);
        return switch (contest.winner()) {
            case CLICKS -> {
                var letters = lettersBehind(plan, split).stream()
                        .map(it -> "clicked(\"%s\")".formatted(it))
                        .collect(Collectors.joining(" or "));
                yield letters.isEmpty() ? "false" : letters;
            }
            case ANSWERS -> "did(\"survey.answered\", %s)".formatted(within);
            case CONVERSIONS ->
                "did(\"%s\", %s)"
                        .formatted(
                                Objects.requireNonNull(plan.start().goal())
                                        .awaited()
                                        .kind(),
                                within);
        };
    }

    static Set<String> lettersBehind(Plan plan, Step.Split split) {
        Set<String> letters = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        var open = new ArrayDeque<String>();
        split.paths().forEach(it -> open.add(it.target()));
        while (!open.isEmpty()) {
            var id = open.poll();
            if (seen.add(id)) {
                if (plan.step(id) instanceof Step.Send) {
                    letters.add(id);
                }
                plan.inside(id).stream()
                        .filter(it -> plan.step(it) instanceof Step.Send)
                        .forEach(letters::add);
                plan.flows().values().stream()
                        .filter(it -> it.source().equals(id))
                        .forEach(it -> open.add(it.target()));
            }
        }
        return letters;
    }
}
