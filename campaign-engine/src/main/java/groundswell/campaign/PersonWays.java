package groundswell.campaign;

import groundswell.audience.Asked;
import groundswell.audience.Audience;
import groundswell.campaign.PersonPath.Arrival;
import groundswell.campaign.PersonRun.Stop;
import groundswell.campaign.PersonRun.Way;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an element did with one person. The way he went is certain: the conditions before it did not hold, its own did.
 * Why, is asked once more, of the moment he left; see docs/decisions/0014.
 */
@Component
class PersonWays {

    private final JdbcClient db;
    private final Versions versions;
    private final Audience audience;

    PersonWays(JdbcClient db, Versions versions, Audience audience) {
        this.db = db;
        this.versions = versions;
        this.audience = audience;
    }

    /** {@code next}: where he came to from there; null at his last place, which he left when the run ended. */
    Stop stop(long enrollmentId, long contactId, Arrival arrival, @Nullable Arrival next, @Nullable Instant endedAt) {
        var plan = versions.get(arrival.versionId()).plan();
        var step = plan.step(arrival.elementId());
        boolean stands = next == null && endedAt == null;
        return new Stop(
                arrival.visit(),
                step.id(),
                step.name(),
                step.type(),
                arrival.flowId(),
                moved(arrival),
                arrival.at(),
                next == null ? endedAt : next.at(),
                stands ? until(plan, step, arrival.at()) : null,
                stands ? awaited(plan, step) : List.of(),
                step instanceof Step.Decide it ? decided(enrollmentId, it.decision()) : null,
                step instanceof Step.Split split && next != null
                        ? ways(plan, split, next, enrollmentId, contactId)
                        : List.of());
    }

    private PersonRun.@Nullable Moved moved(Arrival arrival) {
        return arrival.movedBy() == null || arrival.movedFrom() == null
                ? null
                : new PersonRun.Moved(
                        arrival.movedFrom(), versions.get(arrival.versionId()).number(), arrival.movedBy());
    }

    private List<Way> ways(Plan plan, Step.Split split, Arrival next, long enrollmentId, long contactId) {
        int taken = split.paths().stream().map(Flow::id).toList().indexOf(next.flowId());
        var ways = new ArrayList<Way>();
        for (int i = 0; i < split.paths().size() && taken >= 0; i++) {
            var flow = split.paths().get(i);
            var answer = answer(flow, i, taken);
            boolean asked = answer == Way.Answer.TAKEN || answer == Way.Answer.DID_NOT_HOLD;
            var condition = flow.condition();
            var why = asked && condition != null && contactId > 0
                    ? audience.whyThen(condition, new Asked(contactId, next.at(), enrollmentId, plan.sendTasks()))
                    : null;
            ways.add(new Way(
                    flow.id(),
                    flow.name(),
                    plan.step(flow.target()).name(),
                    condition,
                    answer,
                    why,
                    why == null || why.holds() == (answer == Way.Answer.TAKEN)));
        }
        return ways;
    }

    private static Way.Answer answer(Flow flow, int place, int taken) {
        if (place < taken) {
            return flow.condition() == null ? Way.Answer.NOT_ASKED : Way.Answer.DID_NOT_HOLD;
        } else if (place > taken) {
            return Way.Answer.NOT_ASKED;
        }
        return flow.condition() == null ? Way.Answer.OTHERWISE : Way.Answer.TAKEN;
    }

    private static @Nullable Instant until(Plan plan, Step step, Instant arrivedAt) {
        return timer(plan, step).map(it -> end(it, arrivedAt)).orElse(null);
    }

    private static Optional<Step.Wait> timer(Plan plan, Step step) {
        var candidates = step instanceof Step.Race race
                ? race.ways().stream().map(it -> plan.step(it.target()))
                : Stream.of(step);
        return candidates
                .filter(Step.Wait.class::isInstance)
                .map(Step.Wait.class::cast)
                .findFirst();
    }

    private static Instant end(Step.Wait wait, Instant from) {
        var duration = IsoDuration.parse(wait.duration());
        return from.atZone(ZoneOffset.UTC)
                .plus(duration.period())
                .plus(duration.clock())
                .toInstant();
    }

    /** What takes him on from there, also out of the sub-processes around it. */
    private static List<String> awaited(Plan plan, Step step) {
        return plan.waitedFor(Set.of(step.id())).stream()
                .map(it -> it.event().awaited().event())
                .distinct()
                .toList();
    }

    private record Result(
            @Nullable BigDecimal points, @Nullable String problem) {}

    private @Nullable String decided(long enrollmentId, String decision) {
        return db.sql("select points, problem from decision_result where enrollment_id = :run and decision = :decision")
                .param("run", enrollmentId)
                .param("decision", decision)
                .query(Result.class)
                .optional()
                .map(it -> it.points() == null ? it.problem() : it.points().toPlainString())
                .orElse(null);
    }
}
