package groundswell.campaign;

import groundswell.audience.Vocabulary;
import java.util.ArrayList;
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

    /** What moves people on who stand at these elements: each event once, however many elements it takes them from. */
    List<Waiting> waitedFor(Set<String> standing) {
        List<Waiting> all = new ArrayList<>();
        Set<String> around = new LinkedHashSet<>();
        for (var id : new TreeSet<>(standing)) {
            awaitedAt(id).forEach(it -> all.add(new Waiting(it, Set.of(id))));
            for (var outer = parentOf(id); outer != null; outer = parentOf(outer)) {
                around.add(outer);
            }
        }
        for (var subProcess : around) {
            boundariesOf(subProcess)
                    .forEach(it ->
                            all.add(new Waiting(new Step.Catch(it.id(), it.name(), it.awaited()), inside(subProcess))));
        }
        return all;
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
