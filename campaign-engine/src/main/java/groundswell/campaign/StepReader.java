package groundswell.campaign;

import groundswell.audience.Vocabulary;
import groundswell.delivery.SendingIdentity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Turns the elements of one process into {@link Step}s and {@link Flow}s, and says what is missing in their settings. */
final class StepReader {

    private final String campaign;
    private final KnownWords known;
    private final StepProblems problems;
    private final Map<String, Flow> flows = new LinkedHashMap<>();
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Map<String, String>> flowSettings = new HashMap<>();

    /** {@code campaign}: the key, on which the lots that a gateway draws depend. */
    StepReader(String campaign, KnownWords known, List<Problem> problems) {
        this.campaign = campaign;
        this.known = known;
        this.problems = new StepProblems(known, problems);
    }

    Map<String, Flow> flows() {
        return flows;
    }

    Map<String, Step> steps() {
        return steps;
    }

    /** By the id of a step or flow: the sub-process that it is drawn in. */
    Map<String, String> parents() {
        return parents;
    }

    /** Reads a process, and within it its sub-processes. */
    void read(Element container) {
        var outer = is(container, "subProcess") ? container.getAttribute("id") : null;
        knowSendTasks(container);
        for (var child : children(container, null)) {
            if (outer != null) {
                parents.put(child.getAttribute("id"), outer);
            }
            if (is(child, "sequenceFlow")) {
                readFlow(child);
            }
        }
        for (var child : children(container, null)) {
            if (Palette.BPMN.equals(child.getNamespaceURI()) && Palette.STEPS.containsKey(child.getLocalName())) {
                readStep(child, container);
            }
            if (is(child, "subProcess")) {
                read(child);
            }
        }
    }

    /** Those of its sub-processes too, before any condition is looked at. */
    private void knowSendTasks(Element container) {
        ids(container, "sendTask").forEach(problems::knowSendTask);
        ids(container, "callActivity").forEach(it -> problems.knowSendTask(it + Vocabulary.ASKED));
        ids(container, "userTask").forEach(it -> problems.knowSendTask(it + Vocabulary.ASKED));
    }

    /** Without the hand-over to sales, whose outcome is the lead's. */
    private static List<String> ids(Element container, String element) {
        var found = container.getElementsByTagNameNS(Palette.BPMN, element);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            var each = (Element) found.item(i);
            if (!each.getAttribute("calledElement").equals(Step.HandOff.PROCESS)) {
                ids.add(each.getAttribute("id"));
            }
        }
        ids.removeIf(String::isEmpty);
        return ids;
    }

    private void readFlow(Element flow) {
        var id = flow.getAttribute("id");
        var conditions = children(flow, "conditionExpression");
        String condition = null;
        if (!conditions.isEmpty()) {
            condition = conditions.get(0).getTextContent().strip();
            var language = conditions.get(0).getAttribute("language");
            if (!language.isEmpty()
                    && !language.toLowerCase(java.util.Locale.ROOT).contains("feel")) {
                problems.add(
                        id,
                        "feel",
                        "The condition is written in “" + language + "”.",
                        "Write it in FEEL (language=\"feel\").");
            }
        }
        flowSettings.put(id, settings(flow, id));
        flows.put(
                id,
                new Flow(
                        id,
                        flow.getAttribute("name"),
                        flow.getAttribute("sourceRef"),
                        flow.getAttribute("targetRef"),
                        condition));
    }

    private void readStep(Element element, Element container) {
        boolean inside = is(container, "subProcess");
        boolean byEvent = inside && byEvent(container);
        var id = element.getAttribute("id");
        var name = element.getAttribute("name");
        if (steps.containsKey(id) || id.isEmpty()) {
            problems.add(
                    id.isEmpty() ? "diagram" : id,
                    "plain-id",
                    id.isEmpty() ? "“" + name + "” has no id." : "Two elements have the id " + id + ".",
                    "Give each element an id of its own.");
            return;
        }
        var settings = settings(element, id);
        oneSymbolAtMost(element, id, name);
        var events = new EventReader(problems);
        Step step = switch (element.getLocalName()) {
            case "startEvent" ->
                byEvent
                        ? events.interrupt(element, id, name, settings)
                        : inside
                                ? events.begin(element, id, name, settings)
                                : new StartReader(problems).read(element, id, name, settings);
            case "sendTask" -> send(id, name, settings);
            case "businessRuleTask" -> decide(id, name, settings);
            case "serviceTask" -> new ActionReader(known, problems).read(id, name, settings);
            case "userTask" -> new AskReader(problems).read(id, name, settings);
            case "intermediateCatchEvent" -> events.intermediate(element, id, name, settings);
            case "boundaryEvent" -> events.boundary(element, id, name, settings);
            case "subProcess" -> subProcess(element, id, name, inside);
            case "callActivity" ->
                new CallReader(known, problems)
                        .read(campaign, id, name, element.getAttribute("calledElement"), settings);
            case "eventBasedGateway" -> new Step.Race(id, name, waysFrom(id));
            case "exclusiveGateway" ->
                new GatewayReader(campaign, problems, flowSettings)
                        .read(id, name, element.getAttribute("default"), settings, waysFrom(id));
            case "endEvent" -> events.end(element, id, name, inside && !byEvent, settings);
            default -> throw new IllegalStateException("No reader for " + element.getLocalName());
        };
        steps.put(id, step);
    }

    private void oneSymbolAtMost(Element element, String id, String name) {
        long symbols = children(element, null).stream()
                .filter(it -> it.getLocalName().endsWith("EventDefinition"))
                .count();
        if (symbols > 1) {
            problems.add(
                    id,
                    "one-symbol",
                    "“" + name + "” waits for " + symbols + " kinds of things at once.",
                    "Keep one of them; for whichever comes first draw an event-based gateway.");
        }
    }

    private Map<String, String> settings(Element element, String id) {
        var allowed = Palette.settingsOf(element.getLocalName());
        Map<String, String> settings = new HashMap<>();
        for (var extension : children(element, "extensionElements")) {
            for (var group : children(extension, null)) {
                for (var property : children(group, null)) {
                    var name = property.getAttribute("name");
                    settings.put(name, property.getAttribute("value").strip());
                    if (allowed != null && !allowed.contains(name)) {
                        problems.add(
                                id,
                                "setting",
                                "“" + name + "” is not a setting of a " + DiagramReader.words(element.getLocalName())
                                        + ".",
                                allowed.isEmpty()
                                        ? "Remove it."
                                        : "Settings here are: "
                                                + String.join(
                                                        ", ",
                                                        allowed.stream()
                                                                .sorted()
                                                                .toList()) + ".");
                    }
                }
            }
        }
        return settings;
    }

    private List<Flow> waysFrom(String id) {
        return flows.values().stream().filter(it -> it.source().equals(id)).toList();
    }

    private Step.Send send(String id, String name, Map<String, String> settings) {
        var template = settings.getOrDefault("template", "");
        if (template.isEmpty()) {
            problems.add(id, "template", "“" + name + "” sends nothing.", "Choose a template.");
        } else if (!known.templates().contains(template)) {
            problems.add(
                    id, "template", "There is no template “" + template + "”.", nearest(template, known.templates()));
        }
        var topic = settings.getOrDefault("topic", "");
        if (topic.isEmpty()) {
            problems.add(
                    id,
                    "topic",
                    "“" + name + "” names no topic, so nobody's consent can be asked.",
                    "Choose a topic: " + String.join(", ", known.topics()) + ".");
        } else if (!known.topics().contains(topic)) {
            problems.add(id, "topic", "There is no topic “" + topic + "”.", nearest(topic, known.topics()));
        }
        var validFor = settings.get("validFor");
        Duration worthSending = validFor == null || validFor.isEmpty()
                ? null
                : problems.attempt(
                                id,
                                "validFor",
                                validFor,
                                it -> IsoDuration.parse(it).roughly(),
                                "Write for how long the message is worth sending, such as P2D.")
                        .orElse(null);
        return new Step.Send(id, name, template, topic, worthSending, sender(id, settings.getOrDefault("sender", "")));
    }

    private @Nullable String sender(String id, String sender) {
        if (sender.isEmpty()) {
            return null;
        }
        var senders = known.senders().stream().map(SendingIdentity::key).toList();
        if (!senders.contains(sender)) {
            problems.add(
                    id,
                    "sender",
                    "There is no sender “" + sender + "”.",
                    senders.isEmpty()
                            ? "Leave it empty for the company's own, or add one under Deliverability."
                            : nearest(sender, senders));
        }
        return sender;
    }

    private static String nearest(String word, List<String> words) {
        return Words.nearest(word, words)
                .map(it -> "Did you mean “" + it + "”?")
                .orElse("There are: " + String.join(", ", words) + ".");
    }

    private Step.Decide decide(String id, String name, Map<String, String> settings) {
        var decision = settings.getOrDefault("decision", "");
        if (decision.isEmpty()) {
            problems.add(id, "decision", "“" + name + "” decides nothing.", "Choose a decision table.");
        } else if (!known.decisions().contains(decision)) {
            problems.add(
                    id,
                    "decision",
                    "There is no decision table “" + decision + "”.",
                    nearest(decision, known.decisions()));
        }
        return new Step.Decide(id, name, decision);
    }

    private static boolean byEvent(Element subProcess) {
        return subProcess.getAttribute("triggeredByEvent").equals("true");
    }

    private Step.SubProcess subProcess(Element element, String id, String name, boolean inside) {
        if (inside && byEvent(element)) {
            problems.add(
                    id,
                    "sub-process",
                    "“" + name + "” starts by an event of its own inside of another part.",
                    "Draw it beside all other steps, where it is meant for the whole campaign; for a part of it put the"
                            + " event on that part's edge.");
        }
        long starts = children(element, "startEvent").size();
        if (starts != 1) {
            problems.add(
                    id,
                    "sub-process",
                    starts == 0 ? "Nobody gets into “" + name + "”." : "“" + name + "” has " + starts + " starts.",
                    "Draw exactly one plain start event inside of it.");
        }
        return new Step.SubProcess(id, name, byEvent(element));
    }

    static List<Element> children(Element parent, @Nullable String name) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && (name == null || name.equals(element.getLocalName()))) {
                children.add(element);
            }
        }
        return children;
    }

    private static boolean is(Element element, String name) {
        return Palette.BPMN.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }
}
