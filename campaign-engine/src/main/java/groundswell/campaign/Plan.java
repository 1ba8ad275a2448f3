package groundswell.campaign;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

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

    List<Step.Send> sends() {
        return steps.values().stream()
                .filter(Step.Send.class::isInstance)
                .map(Step.Send.class::cast)
                .toList();
    }
}
