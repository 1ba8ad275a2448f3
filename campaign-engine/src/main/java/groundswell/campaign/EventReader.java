package groundswell.campaign;

import static groundswell.campaign.StepReader.children;

import groundswell.audience.Scope;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** Reads waits, what takes people out of the steps where they stand, and where people leave. */
final class EventReader {

    private static final Duration LONGEST_WAIT = Duration.ofDays(5 * 366);
    private static final int MOST_DIGITS = 15;
    private static final IsoDuration SOME_TIME = IsoDuration.parse("PT1S");

    private final StepProblems problems;

    EventReader(StepProblems problems) {
        this.problems = problems;
    }

    Step intermediate(Element element, String id, String name, Map<String, String> settings) {
        if (!children(element, "messageEventDefinition").isEmpty()) {
            return new Step.Catch(id, name, problems.awaited(id, name, settings));
        } else if (!AppointmentReader.isOne(settings)) {
            return new Step.Wait(id, name, duration(element, id, name).toString());
        }
        if (durations(element).stream().anyMatch(it -> !it.getTextContent().isBlank())) {
            problems.add(
                    id,
                    "wait",
                    "“" + name + "” waits for a duration and for a moment.",
                    "Keep one of them; draw two waits when people are to wait for both.");
        }
        return new AppointmentReader(problems).read(id, name, settings);
    }

    private static List<Element> durations(Element element) {
        return children(element, "timerEventDefinition").stream()
                .flatMap(it -> children(it, "timeDuration").stream())
                .toList();
    }

    private IsoDuration duration(Element element, String id, String name) {
        var durations = durations(element);
        if (durations.isEmpty()) {
            problems.add(
                    id,
                    "wait",
                    "“" + name + "” waits for nothing.",
                    "Make it a timer with a duration such as P7D, or with an hour or a date to wait for.");
            return SOME_TIME;
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
        return duration.orElse(SOME_TIME);
    }

    Step.Boundary boundary(Element element, String id, String name, Map<String, String> settings) {
        if (element.getAttribute("cancelActivity").equals("false")) {
            problems.add(
                    id,
                    "boundary",
                    "“" + name + "” would send people two ways at once.",
                    "Make it interrupting: people leave the sub-process by it.");
        }
        return new Step.Boundary(id, name, element.getAttribute("attachedToRef"), trigger(element, id, name, settings));
    }

    private Trigger trigger(Element element, String id, String name, Map<String, String> settings) {
        var conditions = children(element, "conditionalEventDefinition");
        if (!conditions.isEmpty()) {
            return new Trigger.BecomesTrue(condition(conditions.get(0), id));
        } else if (!children(element, "timerEventDefinition").isEmpty()) {
            return new Trigger.After(duration(element, id, name));
        } else if (children(element, "messageEventDefinition").isEmpty()) {
            problems.add(
                    id,
                    "boundary",
                    "“" + name + "” says neither what must happen nor when.",
                    "Make it a message event and name what people do, a timer, or a condition.");
            return new Awaited("", null);
        }
        return problems.awaited(id, name, settings);
    }

    private String condition(Element definition, String id) {
        var texts = children(definition, "condition");
        var condition = texts.isEmpty() ? "" : texts.get(0).getTextContent().strip();
        if (condition.isEmpty()) {
            problems.add(
                    id,
                    "condition",
                    "Nobody knows what must become true.",
                    "Write the condition, for instance orders.count > 0.");
            return "false";
        }
        problems.addThoseOf(id, condition, Scope.CAMPAIGN);
        return condition;
    }

    /** How an event sub-process begins: for whoever it happens to, wherever he stands in the campaign. */
    Step.Begin interrupt(Element element, String id, String name, Map<String, String> settings) {
        if (element.getAttribute("isInterrupting").equals("false")) {
            problems.add(
                    id,
                    "boundary",
                    "“" + name + "” would send people two ways at once.",
                    "Make it interrupting: people leave the step where they stand.");
        }
        return new Step.Begin(id, name, trigger(element, id, name, settings));
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
        return new Step.Begin(id, name, null);
    }

    /** Only the ends of the campaign itself are outcomes and need a name. */
    Step end(Element element, String id, String name, boolean inside, Map<String, String> settings) {
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
        var value = settings.getOrDefault("conversionValue", "");
        if (inside && !value.isEmpty()) {
            problems.add(
                    id,
                    "conversionValue",
                    "“" + name + "” is no end of the campaign, so it is worth nothing by itself.",
                    "Set the value at the end event that follows the part.");
        }
        return inside
                ? new Step.Done(id, name)
                : new Step.End(
                        id,
                        name,
                        value.isEmpty()
                                ? null
                                : problems.attempt(
                                                id,
                                                "conversionValue",
                                                value,
                                                EventReader::amount,
                                                "Write what one person who gets here is worth, such as 25 or 19.90.")
                                        .orElse(null));
    }

    private static BigDecimal amount(String text) {
        try {
            var amount = new BigDecimal(text);
            if (amount.signum() >= 0 && amount.precision() <= MOST_DIGITS && Math.abs(amount.scale()) <= MOST_DIGITS) {
                return amount;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("“" + text + "” is no amount.", e);
        }
        throw new IllegalArgumentException("“" + text + "” is no amount that can be.");
    }
}
