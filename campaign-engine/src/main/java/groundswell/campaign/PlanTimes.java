package groundswell.campaign;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How long people need from one place of a plan to another, before any of them has set out. */
final class PlanTimes {

    /** Half of those who open a letter at all have done so after some hours; an assumption, not a measurement. */
    static final Duration RESPONSE = Duration.ofHours(6);

    /** Until one of ours has done what he is asked, when the diagram does not say by when. */
    static final Duration ANSWER = Duration.ofHours(24);

    /** Until the next hour or date of somebody, of which nothing is known. */
    private static final Duration APPOINTMENT = Duration.ofHours(12);

    private final Plan plan;
    private final Map<String, Duration> earliest = new HashMap<>();

    PlanTimes(Plan plan) {
        this.plan = plan;
        measure();
    }

    /** How long after the beginning the first people come here at the latest known; zero where nobody comes. */
    Duration earliest(String element) {
        return earliest.getOrDefault(element, Duration.ZERO);
    }

    /** How long people are in a sub-process, and in the whole campaign for null; never zero. */
    Duration within(@Nullable String subProcess) {
        var from = subProcess == null ? Duration.ZERO : earliest(subProcess);
        var longest = Duration.ofHours(1);
        for (var id : subProcess == null ? plan.steps().keySet() : plan.inside(subProcess)) {
            var stay = earliest(id).plus(stay(plan.step(id))).minus(from);
            longest = stay.compareTo(longest) > 0 ? stay : longest;
        }
        return longest;
    }

    static Duration answer(Step.Asking step) {
        var dueIn = step instanceof Step.Ask ask
                ? ask.dueIn()
                : step instanceof Step.HandOff handOff ? handOff.dueIn() : null;
        return dueIn == null ? ANSWER : dueIn;
    }

    private static Duration stay(Step step) {
        if (step instanceof Step.Wait wait) {
            return IsoDuration.parse(wait.duration()).roughly();
        } else if (step instanceof Step.WaitUntil) {
            return APPOINTMENT;
        } else if (step instanceof Step.Asking asking) {
            return answer(asking);
        }
        return step instanceof Step.Catch ? RESPONSE : Duration.ZERO;
    }

    private record Next(String element, Duration after) {}

    private void measure() {
        var open = new ArrayDeque<Next>();
        open.add(new Next(plan.start().id(), Duration.ZERO));
        for (var step : plan.steps().values()) {
            if (step instanceof Step.Begin begin && begin.trigger() != null) {
                open.add(new Next(Objects.requireNonNull(plan.parentOf(begin.id())), after(begin.trigger())));
                open.add(new Next(begin.id(), after(begin.trigger())));
            }
        }
        while (!open.isEmpty()) {
            var next = open.poll();
            var known = earliest.get(next.element());
            if (known == null || next.after().compareTo(known) < 0) {
                earliest.put(next.element(), next.after());
                var step = plan.step(next.element());
                var leaving = next.after().plus(stay(step));
                onward(step).forEach(it -> open.add(new Next(it, leaving)));
                outOf(step).forEach((event, after) -> open.add(new Next(event, leaving.plus(after))));
            }
        }
    }

    private List<String> onward(Step step) {
        var ids = new ArrayList<String>();
        if (step instanceof Step.SubProcess sub && !sub.byEvent()) {
            ids.add(plan.beginOf(sub.id()).id());
            return ids;
        }
        var from = step instanceof Step.Done ? Objects.requireNonNull(plan.parentOf(step.id())) : step.id();
        plan.flows().values().stream().filter(it -> it.source().equals(from)).forEach(it -> ids.add(it.target()));
        return ids;
    }

    private Map<String, Duration> outOf(Step step) {
        var events = new HashMap<String, Duration>();
        if (step instanceof Step.SubProcess) {
            plan.steps().values().forEach(it -> {
                if (it instanceof Step.Boundary boundary
                        && boundary.attachedTo().equals(step.id())) {
                    events.put(boundary.id(), after(boundary.trigger()));
                }
            });
        }
        return events;
    }

    private static Duration after(Trigger trigger) {
        return trigger instanceof Trigger.After it ? it.duration().roughly() : RESPONSE;
    }
}
