package groundswell.campaign;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a marketer may draw. Everything that is not named here is refused (decision: an allow-list, never a block-list). */
final class Palette {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    /** Shapes, bounds, waypoints and their colours: looked at, never run. */
    static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0");

    /** Elements that carry the flow, each with the settings it may have. */
    static final Map<String, Set<String>> STEPS = Map.ofEntries(
            Map.entry(
                    "startEvent",
                    Set.of("audience", "reentry", "timeZone", "event", "filter", "goal", "goalFilter", "goalWithin")),
            Map.entry("sendTask", Set.of("template", "topic", "validFor", "sender")),
            Map.entry(
                    "intermediateCatchEvent",
                    Set.of("event", "filter", "weekdays", "at", "zone", "date", "offset", "yearly", "withoutDate")),
            Map.entry("eventBasedGateway", Set.of()),
            Map.entry("callActivity", Set.of("dueIn")),
            Map.entry("businessRuleTask", Set.of("decision")),
            Map.entry("serviceTask", Set.of("action", "attribute", "value", "tag", "topic", "points", "webhook")),
            Map.entry("userTask", Set.of("group", "dueIn", "instructions", "outcomes")),
            Map.entry("subProcess", Set.of()),
            Map.entry("boundaryEvent", Set.of("event", "filter")),
            Map.entry("exclusiveGateway", Set.of("split", "testShare", "winner", "winnerAfter")),
            Map.entry("endEvent", Set.of("conversionValue")));

    private static final Set<String> FLOW_SETTINGS = Set.of("weight", "control");

    static final Set<String> PARTS = Set.of(
            "definitions",
            "process",
            "documentation",
            "extensionElements",
            "timerEventDefinition",
            "messageEventDefinition",
            "conditionalEventDefinition",
            "condition",
            "message",
            "timeCycle",
            "timeDate",
            "timeDuration",
            "sequenceFlow",
            "conditionExpression",
            "incoming",
            "outgoing");

    static final Set<String> DRAWN_ONLY = Set.of(
            "collaboration",
            "participant",
            "laneSet",
            "lane",
            "childLaneSet",
            "flowNodeRef",
            "group",
            "category",
            "categoryValue",
            "textAnnotation",
            "text",
            "association",
            "dataObject",
            "dataObjectReference");

    static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "name",
            "sourceRef",
            "targetRef",
            "default",
            "isExecutable",
            "processType",
            "isClosed",
            "processRef",
            "language",
            "textFormat",
            "targetNamespace",
            "exporter",
            "exporterVersion",
            "expressionLanguage",
            "typeLanguage",
            "gatewayDirection",
            "associationDirection",
            "categoryValueRef",
            "value",
            "dataObjectRef",
            "isCollection",
            "isInterrupting",
            "messageRef",
            "calledElement",
            "eventGatewayType",
            "instantiate",
            "attachedToRef",
            "cancelActivity",
            "triggeredByEvent",
            "parallelMultiple");

    /** What modellers write on their own and what changes nothing for us. */
    static final Set<String> CAMUNDA_ATTRIBUTES = Set.of(
            "modelerTemplate", "modelerTemplateVersion", "modelerTemplateIcon", "historyTimeToLive", "versionTag");

    private static final String ONE_PLACE =
            "A contact is at one place in a campaign at a time. Draw the steps one after the other, or part people with an"
                    + " exclusive gateway.";

    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("parallelGateway", ONE_PLACE),
            Map.entry("inclusiveGateway", ONE_PLACE),
            Map.entry("complexGateway", ONE_PLACE),
            Map.entry(
                    "scriptTask",
                    "Draw an exclusive gateway with a condition, or a send task: a campaign holds no program code."),
            Map.entry("task", "Say what happens here: change it into a send task."),
            Map.entry("manualTask", "Draw a user task, and say which group does it for each contact."),
            Map.entry("receiveTask", "Wait with an event: draw an intermediate message event and name the event."),
            Map.entry("transaction", "Draw its steps directly into the campaign."),
            Map.entry("adHocSubProcess", "Draw its steps directly into the campaign."),
            Map.entry("intermediateThrowEvent", "Remove it, or draw a send task."));

    private Palette() {}

    static @Nullable String insteadOf(String element) {
        return INSTEAD.get(element);
    }

    /** The settings that an element may have; null for those that have no settings. */
    static @Nullable Set<String> settingsOf(String element) {
        return element.equals("sequenceFlow") ? FLOW_SETTINGS : STEPS.get(element);
    }

    static boolean isKnown(String element) {
        return STEPS.containsKey(element) || PARTS.contains(element) || DRAWN_ONLY.contains(element);
    }
}
