package groundswell.campaign;

import static groundswell.campaign.StepReader.children;

import java.time.Duration;
import java.util.Map;
import org.w3c.dom.Element;

/** Reads waits, what takes people out of a sub-process, and where people leave. */
final class EventReader {

    private static final Duration LONGEST_WAIT = Duration.ofDays(5 * 366);

    private final StepProblems problems;

    EventReader(StepProblems problems) {
        this.problems = problems;
    }

    Step intermediate(Element element, String id, String name, Map<String, String> settings) {
        return children(element, "messageEventDefinition").isEmpty()
                ? waiting(element, id, name)
                : new Step.Catch(id, name, problems.awaited(id, name, settings));
    }

    private Step.Wait waiting(Element element, String id, String name) {
        var durations = children(element, "timerEventDefinition").stream()
                .flatMap(it -> children(it, "timeDuration").stream())
                .toList();
        if (durations.isEmpty()) {
            problems.add(
                    id, "wait", "“" + name + "” waits for nothing.", "Make it a timer with a duration such as P7D.");
            return new Step.Wait(id, name, "PT1S");
        }
        var duration = problems.attempt(
                id,
                "wait",
                durations.get(0).getTextContent().strip(),
                IsoDuration::parse,
                "Write the duration as P7D for seven days or PT12H for twelve hours.");
        if (duration.filter(it -> it.roughly().compareTo(LONGEST_WAIT) > 0).isPresent()) {
            problems.add(
                    id,
                    "wait",
                    "“" + name + "” waits longer than five years.",
                    "Let people enter another campaign later instead.");
        }
        return new Step.Wait(id, name, duration.map(IsoDuration::toString).orElse("PT1S"));
    }

    Step.Boundary boundary(Element element, String id, String name, Map<String, String> settings) {
        if (children(element, "messageEventDefinition").isEmpty()) {
            problems.add(
                    id,
                    "boundary",
                    "“" + name + "” is no message event.",
                    "Make it a message event and name what people do; for a time, wait inside of the sub-process.");
        }
        if (element.getAttribute("cancelActivity").equals("false")) {
            problems.add(
                    id,
                    "boundary",
                    "“" + name + "” would send people two ways at once.",
                    "Make it interrupting: people leave the sub-process by it.");
        }
        return new Step.Boundary(id, name, element.getAttribute("attachedToRef"), problems.awaited(id, name, settings));
    }

    Step.Begin begin(Element element, String id, String name, Map<String, String> settings) {
        if (!settings.isEmpty()
                || children(element, null).stream()
                        .anyMatch(it -> it.getLocalName().endsWith("EventDefinition"))) {
            problems.add(
                    id,
                    "sub-process",
                    "The start inside of a sub-process takes everybody who comes to it.",
                    "Make it a plain start event without settings; who enters is said at the campaign's start.");
        }
        return new Step.Begin(id, name);
    }

    /** Only the ends of the campaign itself are outcomes and need a name. */
    Step end(Element element, String id, String name, boolean inside) {
        if (name.isBlank() && !inside) {
            problems.add(
                    id,
                    "named-end",
                    "An end without a name says nothing in the reports.",
                    "Name the outcome, for instance “Won back”.");
        }
        for (var child : children(element, null)) {
            if (child.getLocalName().endsWith("EventDefinition")) {
                problems.add(
                        id, "palette", "“" + name + "” must be a plain end.", "Remove the symbol in the end event.");
            }
        }
        return inside ? new Step.Done(id, name) : new Step.End(id, name);
    }
}
