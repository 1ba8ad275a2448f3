import { is } from "./is.js";

const INSTEAD = {
  "bpmn:ParallelGateway":
    "A person is at one place of a campaign at a time. Draw the steps one after the other, or split with an exclusive gateway.",
  "bpmn:InclusiveGateway":
    "A person goes one way only. Use an exclusive gateway: the first path that fits is taken.",
  "bpmn:ComplexGateway": "Use an exclusive gateway: the first path that fits is taken.",
  "bpmn:EventBasedGateway":
    "This gateway waits for whichever comes first. Put a message event or a timer directly behind it.",
  "bpmn:ScriptTask": "Campaigns run no scripts. Use a send task, a service task or a split.",
  "bpmn:BoundaryEvent":
    "People can be taken out of a sub-process by an interrupting message, timer or condition. Draw a sub-process around the steps and put such an event on its edge.",
  "bpmn:IntermediateThrowEvent": "Draw an end event for an outcome, or leave this out.",
  "bpmn:SubProcess": "Draw a plain sub-process, or the steps of this part in the campaign itself.",
  "bpmn:CallActivity": "Name what is called: lead-handoff, or the key of another campaign.",
  "bpmn:Activity":
    "The steps of a campaign are send tasks, service tasks, user tasks and decisions. Draw one of them, or leave this out.",
  "bpmn:StartEvent":
    "A campaign starts when it is launched, by a timer, by a message or when a condition becomes true. Use one of these starts.",
  "bpmn:IntermediateCatchEvent":
    "Campaigns wait for a time or for what people do. Use a timer or a message.",
  "bpmn:EndEvent": "Use a plain end and name it after its outcome.",
};

const FITTING = [
  ["bpmn:StartEvent", (start) => events(start).every(isStart)],
  [
    "bpmn:IntermediateCatchEvent",
    (wait) => events(wait).length === 1 && events(wait).every(isAwaited),
  ],
  ["bpmn:EndEvent", (end) => events(end).length === 0],
  ["bpmn:SendTask", isOnce],
  ["bpmn:ServiceTask", isOnce],
  ["bpmn:UserTask", isOnce],
  ["bpmn:BusinessRuleTask", isOnce],
  ["bpmn:CallActivity", (call) => isOnce(call) && Boolean(call.calledElement)],
  ["bpmn:SubProcess", isPlain],
  ["bpmn:BoundaryEvent", takesPeopleOut],
  ["bpmn:ExclusiveGateway", () => true],
  ["bpmn:EventBasedGateway", (race) => (race.outgoing ?? []).every(leadsToAnEvent)],
];

/** What a campaign is drawn with; the server's compiler refuses the same. */
export default function campaignPalette() {
  return {
    check(node, reporter) {
      if (
        is(node, "bpmn:FlowNode") &&
        !FITTING.some(([type, fits]) => is(node, type) && fits(node))
      ) {
        const type = Object.keys(INSTEAD).find((type) => is(node, type));
        reporter.report(node.id, INSTEAD[type] ?? "Campaigns do not know this element.");
      }
    },
  };
}

function events(node) {
  return node.eventDefinitions ?? [];
}

function isOnce(step) {
  return !step.loopCharacteristics;
}

function isPlain(part) {
  const starts = (part.flowElements ?? []).filter((step) => is(step, "bpmn:StartEvent"));
  const begins = part.triggeredByEvent
    ? (start) => start.isInterrupting !== false && events(start).length === 1 && events(start).every(isStart)
    : (start) => events(start).length === 0;
  return (
    part.$type === "bpmn:SubProcess" && isOnce(part) && starts.length === 1 && starts.every(begins)
  );
}

function takesPeopleOut(event) {
  return (
    event.cancelActivity !== false &&
    is(event.attachedToRef ?? {}, "bpmn:SubProcess") &&
    events(event).length === 1 &&
    events(event).every(isStart)
  );
}

function isAwaited(definition) {
  return is(definition, "bpmn:TimerEventDefinition", "bpmn:MessageEventDefinition");
}

function isStart(definition) {
  return isAwaited(definition) || is(definition, "bpmn:ConditionalEventDefinition");
}

function leadsToAnEvent({ targetRef: target }) {
  return !target || is(target, "bpmn:IntermediateCatchEvent");
}
