package groundswell.campaign;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where people can get to from a step: by flows, into sub-processes, and out of them by what happens to them. */
final class Ways {

    private final Plan plan;

    Ways(Plan plan) {
        this.plan = plan;
    }

    /** Without the step itself, unless a circle leads back to it; events that take people out count as ways. */
    Set<String> after(String id) {
        Set<String> seen = new LinkedHashSet<>();
        var open = new ArrayDeque<>(next(id));
        while (!open.isEmpty()) {
            var step = open.poll();
            if (seen.add(step)) {
                open.addAll(next(step));
            }
        }
        return seen;
    }

    boolean isInCircle(String id) {
        return after(id).contains(id);
    }

    private List<String> next(String id) {
        var step = plan.step(id);
        var flows = plan.flows().values().stream()
                .filter(it -> it.source().equals(id))
                .map(Flow::target);
        var around = plan.parentOf(id);
        Stream<String> others = Stream.empty();
        if (step instanceof Step.SubProcess it && !it.byEvent()) {
            others = Stream.of(plan.beginOf(id).id());
        } else if (step instanceof Step.Done && around != null) {
            others = plan.flows().values().stream()
                    .filter(it -> it.source().equals(around))
                    .map(Flow::target);
        }
        var out = plan.steps().values().stream().filter(it -> takesOut(it, id)).map(Step::id);
        return Stream.of(flows, others, out).flatMap(it -> it).toList();
    }

    private boolean takesOut(Step event, String id) {
        if (event instanceof Step.Boundary it) {
            return plan.inside(it.attachedTo()).contains(id);
        }
        return event instanceof Step.Begin it && it.trigger() != null && !plan.isInterrupted(id);
    }
}
