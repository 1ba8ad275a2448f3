package groundswell.campaign;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rules about how the elements hang together: everybody who enters arrives somewhere, and nobody runs in a circle. */
final class GraphRules {

    private final Map<String, Step> steps;
    private final Map<String, Flow> flows;
    private final Map<String, String> parents;
    private final List<Problem> problems;
    private final Map<String, List<Flow>> out = new HashMap<>();
    private final Map<String, List<Flow>> in = new HashMap<>();

    GraphRules(Map<String, Step> steps, Map<String, Flow> flows, Map<String, String> parents, List<Problem> problems) {
        this.steps = steps;
        this.flows = flows;
        this.parents = parents;
        this.problems = problems;
    }

    void check() {
        for (var flow : flows.values()) {
            if (steps.containsKey(flow.source())
                    && steps.containsKey(flow.target())
                    && !Objects.equals(parents.get(flow.source()), parents.get(flow.target()))) {
                add(
                        flow.id(),
                        "sub-process",
                        "This flow crosses the edge of a sub-process.",
                        "Lead it to the sub-process itself, or out of an event on its edge.");
            } else if (steps.containsKey(flow.source()) && steps.containsKey(flow.target())) {
                out.computeIfAbsent(flow.source(), it -> new ArrayList<>()).add(flow);
                in.computeIfAbsent(flow.target(), it -> new ArrayList<>()).add(flow);
            } else {
                add(
                        flow.id(),
                        "dangling-flow",
                        "This flow does not join two steps of the campaign.",
                        "Connect both of its ends, or remove it.");
            }
        }
        steps.values().forEach(this::waysInAndOut);
        steps.values().forEach(it -> {
            if (it instanceof Step.Race race) {
                eventsRace(race);
            } else if (it instanceof Step.Boundary boundary) {
                sitsOnASubProcess(boundary);
            } else if (it instanceof Step.Split split && split.draw() != null) {
                split.draw().controlFlows().forEach(flow -> controlGroupGetsNothing(split, flow));
                byWhatTheBestWayIsFound(split);
            }
        });
        everyoneArrives();
        circlesHoldAWait();
    }

    private void waysInAndOut(Step step) {
        int ways = out.getOrDefault(step.id(), List.of()).size();
        boolean entered = in.containsKey(step.id());
        if (step instanceof Step.SubProcess it && it.byEvent()) {
            if (entered || ways > 0) {
                add(
                        step.id(),
                        "sub-process",
                        named(step) + " begins by an event, so no flow can lead to it or out of it.",
                        "Remove the flows; what is to come afterwards is drawn inside of it.");
            }
            return;
        }
        if (isStart(step) && entered) {
            add(step.id(), "start", "A flow leads back into the start.", "Lead it to the first step behind the start.");
        } else if (step instanceof Step.Boundary && entered) {
            add(
                    step.id(),
                    "boundary",
                    "A flow leads into " + named(step) + ".",
                    "Lead it to a step: only what happens to people takes them out by this event.");
        } else if (!isStart(step) && !(step instanceof Step.Boundary) && !entered) {
            add(step.id(), "unreachable", named(step) + " is reached by nobody.", "Draw a flow to it, or remove it.");
        }
        if (isEnd(step) && ways > 0) {
            add(
                    step.id(),
                    "end",
                    "A flow leads out of the end " + named(step) + ".",
                    "Remove the flow, or make the end a step.");
        } else if (!isEnd(step) && ways == 0) {
            add(
                    step.id(),
                    "path-ends",
                    "After " + named(step) + " people would be stuck.",
                    "Draw a flow to the next step or to a named end.");
        } else if (ways > 1 && !(step instanceof Step.Split) && !(step instanceof Step.Race)) {
            add(
                    step.id(),
                    "one-way-out",
                    "From " + named(step) + " people would go " + ways + " ways at once.",
                    "Put an exclusive gateway behind it and write who goes where.");
        }
    }

    private static boolean isStart(Step step) {
        return step instanceof Step.Start || step instanceof Step.Begin;
    }

    private static boolean isEnd(Step step) {
        return step instanceof Step.End || step instanceof Step.Done;
    }

    private void sitsOnASubProcess(Step.Boundary boundary) {
        if (!(steps.get(boundary.attachedTo()) instanceof Step.SubProcess)) {
            add(
                    boundary.id(),
                    "boundary",
                    named(boundary) + " does not sit on the edge of a sub-process.",
                    "Draw a sub-process around the steps that it takes people out of.");
        }
    }

    private void eventsRace(Step.Race race) {
        var targets = race.ways().stream()
                .map(it -> steps.get(it.target()))
                .filter(java.util.Objects::nonNull)
                .toList();
        if (targets.size() < 2) {
            add(
                    race.id(),
                    "race",
                    named(race) + " waits for one thing only.",
                    "Draw a second way, for instance a timer, or leave the gateway out.");
        }
        for (var target : targets) {
            if (!(target instanceof Step.Catch) && !isForATime(target)) {
                add(
                        target.id(),
                        "race",
                        named(target) + " is no event, so " + named(race) + " cannot wait for it.",
                        "Put a message event or a timer directly behind the gateway.");
            } else if (in.getOrDefault(target.id(), List.of()).size() > 1) {
                add(
                        target.id(),
                        "race",
                        named(target) + " is reached from elsewhere too.",
                        "Give the gateway an event of its own.");
            }
        }
        if (targets.stream().filter(GraphRules::isForATime).count() > 1) {
            add(
                    race.id(),
                    "race",
                    "Two timers race behind " + named(race) + ": the longer one never comes.",
                    "Keep the shorter one.");
        }
    }

    private static boolean isForATime(Step step) {
        return step instanceof Step.Wait || step instanceof Step.WaitUntil;
    }

    private void byWhatTheBestWayIsFound(Step.Split split) {
        var contest = requireNonNull(split.draw()).contest();
        boolean hasGoal =
                steps.values().stream().anyMatch(it -> it instanceof Step.Start start && start.goal() != null);
        if (contest != null && contest.winner() == Draw.Winner.CONVERSIONS && !hasGoal) {
            add(
                    split.id(),
                    "winner",
                    named(split) + " is to find the way with most conversions, but the campaign has no goal.",
                    "Name the goal at the start, for instance purchased, or choose by clicks.");
        } else if (contest != null
                && contest.winner() == Draw.Winner.CLICKS
                && steps.values().stream().noneMatch(Step.Send.class::isInstance)) {
            add(
                    split.id(),
                    "winner",
                    named(split) + " is to find the way with most clicks, but nothing is sent.",
                    "Draw a send task behind it, or choose by conversions.");
        }
    }

    private void controlGroupGetsNothing(Step.Split split, String control) {
        Set<String> seen = new HashSet<>();
        for (var flow : out.getOrDefault(split.id(), List.of())) {
            if (flow.id().equals(control)) {
                follow(flow.target(), this::onwards, seen);
            }
        }
        for (var id : seen) {
            var step = steps.get(id);
            if (step instanceof Step.Send || step instanceof Step.Asking) {
                add(
                        id,
                        "control-group",
                        "The control group of " + named(split) + " gets to " + named(step)
                                + ", but it must get nothing.",
                        "Lead the control group to an end of its own, or to waits alone.");
            }
        }
    }

    private void everyoneArrives() {
        Set<String> fromStart = new HashSet<>();
        Set<String> toEnd = new HashSet<>();
        for (var step : steps.values()) {
            if (step instanceof Step.Start) {
                follow(step.id(), this::onwards, fromStart);
            } else if (isEnd(step)) {
                follow(step.id(), this::backwards, toEnd);
            }
        }
        for (var step : steps.values()) {
            if (in.containsKey(step.id()) && !fromStart.contains(step.id()) && reachable(step, fromStart)) {
                add(
                        step.id(),
                        "unreachable",
                        named(step) + " cannot be reached from the start.",
                        "Draw a flow from the start to it.");
            } else if (out.containsKey(step.id()) && fromStart.contains(step.id()) && !toEnd.contains(step.id())) {
                add(
                        step.id(),
                        "path-ends",
                        "From " + named(step) + " no way leads to an end.",
                        "Draw a way out to a named end.");
            }
        }
    }

    /** What is inside of a sub-process that nobody reaches is said of the sub-process alone. */
    private boolean reachable(Step step, Set<String> fromStart) {
        var parent = parents.get(step.id());
        return parent == null || fromStart.contains(parent);
    }

    /** Whoever comes to a sub-process comes to its start, and may leave it by the events on its edge. */
    private List<String> onwards(String id) {
        List<String> next = new ArrayList<>(
                out.getOrDefault(id, List.of()).stream().map(Flow::target).toList());
        if (steps.get(id) instanceof Step.Start) {
            steps.values().stream()
                    .filter(it -> it instanceof Step.SubProcess subProcess && subProcess.byEvent())
                    .forEach(it -> next.add(it.id()));
        }
        if (steps.get(id) instanceof Step.SubProcess) {
            steps.values().stream()
                    .filter(it -> (it instanceof Step.Begin && id.equals(parents.get(it.id())))
                            || (it instanceof Step.Boundary boundary
                                    && boundary.attachedTo().equals(id)))
                    .forEach(it -> next.add(it.id()));
        }
        return next;
    }

    private List<String> backwards(String id) {
        return in.getOrDefault(id, List.of()).stream().map(Flow::source).toList();
    }

    private static void follow(String from, Function<String, List<String>> next, Set<String> seen) {
        var open = new ArrayDeque<String>();
        open.add(from);
        while (!open.isEmpty()) {
            var id = open.poll();
            if (seen.add(id)) {
                open.addAll(next.apply(id));
            }
        }
    }

    /** Without the waits the graph must have no circle; Kahn's way, because a diagram may be 500 elements deep. */
    private void circlesHoldAWait() {
        Map<String, Integer> arrivals = new HashMap<>();
        var open = new ArrayDeque<String>();
        Set<String> left = new LinkedHashSet<>(steps.keySet());
        for (var step : steps.values()) {
            int count = (int) in.getOrDefault(step.id(), List.of()).stream()
                    .filter(it -> !isWait(it.source()))
                    .count();
            arrivals.put(step.id(), count);
            if (count == 0) {
                open.add(step.id());
            }
        }
        while (!open.isEmpty()) {
            var id = open.poll();
            left.remove(id);
            if (!isWait(id)) {
                for (var flow : out.getOrDefault(id, List.of())) {
                    if (arrivals.merge(flow.target(), -1, Integer::sum) == 0) {
                        open.add(flow.target());
                    }
                }
            }
        }
        var first = left.stream().filter(it -> reaches(it, it, left)).findFirst();
        first.ifPresent(id -> {
            var step = steps.get(id);
            boolean itself = out.getOrDefault(id, List.of()).stream()
                    .anyMatch(it -> it.target().equals(id));
            add(
                    id,
                    "cycle-needs-wait",
                    itself
                            ? named(step) + " flows into itself: people would run in a circle without end."
                            : "From " + named(step) + " people run in a circle that never waits.",
                    "Put a wait into the circle, or lead the flow to another step.");
        });
    }

    private boolean reaches(String from, String goal, Set<String> within) {
        Set<String> seen = new HashSet<>();
        var open = new ArrayDeque<String>();
        open.add(from);
        while (!open.isEmpty()) {
            for (var flow : out.getOrDefault(open.poll(), List.of())) {
                if (flow.target().equals(goal)) {
                    return true;
                } else if (within.contains(flow.target()) && seen.add(flow.target())) {
                    open.add(flow.target());
                }
            }
        }
        return false;
    }

    private boolean isWait(String id) {
        var step = steps.get(id);
        return isForATime(requireNonNull(step))
                || step instanceof Step.Catch
                || step instanceof Step.Asking
                || step instanceof Step.Boundary
                || (step instanceof Step.SubProcess && everyWayThroughWaits(id));
    }

    /** Whether nobody comes through a sub-process without a wait. */
    private boolean everyWayThroughWaits(String subProcess) {
        Set<String> seen = new HashSet<>();
        var open = new ArrayDeque<String>();
        steps.values().stream()
                .filter(it -> it instanceof Step.Begin && subProcess.equals(parents.get(it.id())))
                .forEach(it -> open.add(it.id()));
        while (!open.isEmpty()) {
            var id = open.poll();
            if (steps.get(id) instanceof Step.Done) {
                return false;
            }
            if (seen.add(id) && !isWait(id)) {
                out.getOrDefault(id, List.of()).forEach(it -> open.add(it.target()));
            }
        }
        return true;
    }

    private static String named(@Nullable Step step) {
        return step == null || step.name().isBlank() ? "this step" : "“" + step.name() + "”";
    }

    private void add(String element, String rule, String message, String hint) {
        problems.add(new Problem(element, rule, message, hint));
    }
}
