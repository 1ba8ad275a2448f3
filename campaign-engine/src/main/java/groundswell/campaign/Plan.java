package groundswell.campaign;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What a diagram means, once it was found to be sound.
 *
 * @param steps by id, in the diagram's order
 * @param flows by id, in the diagram's order
 */
record Plan(
        String key,
        String name,
        String description,
        Step.Start start,
        Map<String, Step> steps,
        Map<String, Flow> flows) {

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

    /** The gateway whose people wait at this element without standing there; empty for every other element. */
    Optional<Step.Race> raceBefore(String id) {
        return steps.values().stream()
                .filter(Step.Race.class::isInstance)
                .map(Step.Race.class::cast)
                .filter(race -> race.ways().stream().anyMatch(it -> it.target().equals(id)))
                .findFirst();
    }

    /** What is waited for by whoever stands at this element. */
    List<Step.Catch> awaitedAt(String id) {
        var step = step(id);
        if (step instanceof Step.Catch it) {
            return List.of(it);
        }
        if (step instanceof Step.HandOff handOff) {
            return handOff.answers().stream()
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
