import { is } from "./is.js";

const INSTEAD = {
  "bpmn:ParallelGateway":
    "A person is at one place of a campaign at a time. Draw the steps one after the other, or split with an exclusive gateway.",
  "bpmn:InclusiveGateway":
    "A person goes one way only. Use an exclusive gateway: the first path that fits is taken.",
  "bpmn:ComplexGateway": "Use an exclusive gateway: the first path that fits is taken.",
  "bpmn:EventBasedGateway":
    "Campaigns cannot wait for the first of several things yet. Wait for a time, then split by what people did.",
  "bpmn:ScriptTask": "Campaigns run no scripts. Use a send task, a wait or a split.",
  "bpmn:BoundaryEvent":
    "Campaigns cannot leave a step half-way yet. Wait for a time, then split by what people did.",
  "bpmn:IntermediateThrowEvent": "Draw an end event for an outcome, or leave this out.",
  "bpmn:SubProcess": "Draw the steps of this part in the campaign itself.",
  "bpmn:CallActivity": "Draw the steps of this part in the campaign itself.",
  "bpmn:Activity": "The step of a campaign is a send task. Draw one, or leave this out.",
  "bpmn:StartEvent":
    "A campaign starts when it is launched or by a timer. Use one of these starts.",
  "bpmn:IntermediateCatchEvent": "Campaigns wait for a time. Use a timer.",
  "bpmn:EndEvent": "Use a plain end and name it after its outcome.",
};

const FITTING = [
  ["bpmn:StartEvent", (start) => events(start).every(isTimer)],
  [
    "bpmn:IntermediateCatchEvent",
    (wait) => events(wait).length === 1 && events(wait).every(isTimer),
  ],
  ["bpmn:EndEvent", (end) => events(end).length === 0],
  ["bpmn:SendTask", (task) => !task.loopCharacteristics],
  ["bpmn:ExclusiveGateway", () => true],
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

function isTimer(definition) {
  return is(definition, "bpmn:TimerEventDefinition");
}
