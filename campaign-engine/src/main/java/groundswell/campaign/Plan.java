package groundswell.campaign;

import static java.util.Objects.requireNonNull;

import groundswell.audience.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a diagram means, once it was found to be sound.
 *
 * @param steps by id, in the diagram's order
 * @param flows by id, in the diagram's order
 * @param parents by the id of a step or flow: the sub-process that it is drawn in; without those of the outermost level
 */
record Plan(
        String key,
        String name,
        String description,
        Step.Start start,
        Map<String, Step> steps,
        Map<String, Flow> flows,
        Map<String, String> parents) {

    /** An event, and where people stand whom it moves on. */
    record Waiting(Step.Catch event, Set<String> at) {}

    Flow flow(String id) {
        var flow = flows.get(id);
        if (flow == null) {
            throw new NoSuchElementException("No flow " + id + " in " + key);
        }
        return flow;
    }

    Step step(String id) {
        var step = steps.get(id);
        if (step == null) {
            throw new NoSuchElementException("No element " + id + " in " + key);
        }
        return step;
    }

    /** The steps by which a condition may name the letters that they send, and those whose outcome it may ask for. */
    Set<String> sendTasks() {
        return steps.values().stream()
                .flatMap(it -> it instanceof Step.Send
                        ? Stream.of(it.id())
                        : it instanceof Step.Asking asking && asking.hasOutcome()
                                ? Stream.of(it.id() + Vocabulary.ASKED)
                                : Stream.<String>of())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The gateway whose people wait at this element without standing there; empty for every other element. */
    Optional<Step.Race> raceBefore(String id) {
        return steps.values().stream()
                .filter(Step.Race.class::isInstance)
                .map(Step.Race.class::cast)
                .filter(race -> race.ways().stream().anyMatch(it -> it.target().equals(id)))
                .findFirst();
    }

    /** The sub-process around a step or flow; null on the outermost level. */
    @Nullable
    String parentOf(String id) {
        return parents.get(id);
    }

    /** A condition that takes people out of where they stand, and the event that it takes them to. */
    record Asked(String event, String condition, Set<String> at) {}

    /** What moves people on who stand at these elements: each event once, however many elements it takes them from. */
    List<Waiting> waitedFor(Set<String> standing) {
        List<Waiting> all = new ArrayList<>();
        for (var id : new TreeSet<>(standing)) {
            awaitedAt(id).forEach(it -> all.add(new Waiting(it, Set.of(id))));
        }
        for (var way : waysOut(standing)) {
            if (way.trigger() instanceof Awaited awaited) {
                all.add(new Waiting(
                        new Step.Catch(way.event(), step(way.event()).name(), awaited), way.at()));
            }
        }
        return all;
    }

    /** The conditions that take people out who stand at these elements. */
    List<Asked> asked(Set<String> standing) {
        return waysOut(standing).stream()
                .filter(it -> it.trigger() instanceof Trigger.BecomesTrue)
                .map(it -> new Asked(it.event(), ((Trigger.BecomesTrue) it.trigger()).condition(), it.at()))
                .toList();
    }

    private record WayOut(String event, Trigger trigger, Set<String> at) {}

    /** What takes people out of where they stand; {@code subProcess} is null for what the whole campaign has. */
    record Exit(String event, Trigger trigger, @Nullable String subProcess) {}

    /** Everything that takes people out who stand at this element, the innermost first. */
    List<Exit> exitsFrom(String id) {
        List<Exit> exits = new ArrayList<>();
        for (var outer = parentOf(id); outer != null; outer = parentOf(outer)) {
            var around = outer;
            boundariesOf(around).forEach(it -> exits.add(new Exit(it.id(), it.trigger(), around)));
        }
        if (!isInterrupted(id)) {
            interrupts().forEach(it -> exits.add(new Exit(it.id(), requireNonNull(it.trigger()), null)));
        }
        return exits;
    }

    /** Out of sub-processes by the events on their edge, and from everywhere by the campaign's own events. */
    private List<WayOut> waysOut(Set<String> standing) {
        List<WayOut> ways = new ArrayList<>();
        Set<String> around = new LinkedHashSet<>();
        for (var id : new TreeSet<>(standing)) {
            for (var outer = parentOf(id); outer != null; outer = parentOf(outer)) {
                around.add(outer);
            }
        }
        for (var subProcess : around) {
            boundariesOf(subProcess).forEach(it -> ways.add(new WayOut(it.id(), it.trigger(), inside(subProcess))));
        }
        var open = interruptible();
        if (standing.stream().anyMatch(open::contains)) {
            interrupts().forEach(it -> ways.add(new WayOut(it.id(), requireNonNull(it.trigger()), open)));
        }
        return ways;
    }

    /** The starts of the sub-processes that people get into from anywhere. */
    private List<Step.Begin> interrupts() {
        return steps.values().stream()
                .filter(it -> it instanceof Step.Begin begin && begin.trigger() != null)
                .map(Step.Begin.class::cast)
                .toList();
    }

    /** Everywhere but inside of what has interrupted the campaign already. */
    private Set<String> interruptible() {
        return steps.keySet().stream().filter(it -> !isInterrupted(it)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether whoever stands here was taken here out of the campaign's ordinary way. */
    boolean isInterrupted(String id) {
        for (var outer = parentOf(id); outer != null; outer = parentOf(outer)) {
            if (step(outer) instanceof Step.SubProcess it && it.byEvent()) {
                return true;
            }
        }
        return false;
    }

    /** How long people may stay in this sub-process, by the event that ends it. */
    Map<String, IsoDuration> timersOf(String subProcess) {
        Map<String, IsoDuration> timers = new LinkedHashMap<>();
        boundariesOf(subProcess).forEach(it -> {
            if (it.trigger() instanceof Trigger.After after) {
                timers.put(it.id(), after.duration());
            }
        });
        return timers;
    }

    /** How long people may stay in the campaign, by the event that ends it. */
    Map<String, IsoDuration> timers() {
        Map<String, IsoDuration> timers = new LinkedHashMap<>();
        interrupts().forEach(it -> {
            if (it.trigger() instanceof Trigger.After after) {
                timers.put(it.id(), after.duration());
            }
        });
        return timers;
    }

    /** The events whose time runs for whoever stands at this element, without the element's own. */
    Set<String> timersAround(String id) {
        Set<String> around = new TreeSet<>();
        for (var outer = parentOf(id); outer != null; outer = parentOf(outer)) {
            around.addAll(timersOf(outer).keySet());
        }
        if (!isInterrupted(id)) {
            around.addAll(timers().keySet());
        }
        return around;
    }

    /** The waits for a time at this element: itself, or those behind the gateway at which people stand. */
    List<Step> waitsAt(String id) {
        var step = step(id);
        return step instanceof Step.Race race
                ? race.ways().stream()
                        .map(it -> step(it.target()))
                        .filter(Plan::isForATime)
                        .toList()
                : isForATime(step) ? List.of(step) : List.of();
    }

    private static boolean isForATime(Step step) {
        return step instanceof Step.Wait || step instanceof Step.WaitUntil;
    }

    private List<Step.Boundary> boundariesOf(String subProcess) {
        return steps.values().stream()
                .filter(Step.Boundary.class::isInstance)
                .map(Step.Boundary.class::cast)
                .filter(it -> it.attachedTo().equals(subProcess))
                .toList();
    }

    /** Every step inside of a sub-process, however deep. */
    Set<String> inside(String subProcess) {
        var all = new TreeSet<String>();
        for (var id : steps.keySet()) {
            for (var outer = parentOf(id); outer != null; outer = parentOf(outer)) {
                if (outer.equals(subProcess)) {
                    all.add(id);
                }
            }
        }
        return all;
    }

    /** Where people get into a sub-process. */
    Step.Begin beginOf(String subProcess) {
        return steps.values().stream()
                .filter(Step.Begin.class::isInstance)
                .map(Step.Begin.class::cast)
                .filter(it -> subProcess.equals(parentOf(it.id())))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No start in " + subProcess + " in " + key));
    }

    /** What is waited for at this element itself. */
    private List<Step.Catch> awaitedAt(String id) {
        var step = step(id);
        if (step instanceof Step.Catch it) {
            return List.of(it);
        }
        if (step instanceof Step.Asking asking) {
            return asking.answers().stream()
                    .map(it -> new Step.Catch(id, step.name(), it))
                    .toList();
        }
        if (step instanceof Step.Race race) {
            return race.ways().stream()
                    .map(it -> step(it.target()))
                    .filter(Step.Catch.class::isInstance)
                    .map(Step.Catch.class::cast)
                    .toList();
        }
        return List.of();
    }

    /** The only flow that leaves this element. */
    Flow flowOutOf(String id) {
        return flows.values().stream()
                .filter(it -> it.source().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No flow out of " + id + " in " + key));
    }

    List<Step.Send> sends() {
        return steps.values().stream()
                .filter(Step.Send.class::isInstance)
                .map(Step.Send.class::cast)
                .toList();
    }
}
