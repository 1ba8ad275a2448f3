import { is } from "./is.js";

const WAITS = [
  "bpmn:IntermediateCatchEvent",
  "bpmn:BoundaryEvent",
  "bpmn:CallActivity",
  "bpmn:ReceiveTask",
  "bpmn:UserTask",
];

/** Without a pause people would go round as fast as the machine can, and get a message every time. */
export default function cycleNeedsWait() {
  return {
    check(node, reporter) {
      if (is(node, "bpmn:FlowElementsContainer")) {
        const steps = (node.flowElements ?? []).filter((step) => is(step, "bpmn:FlowNode"));
        for (const step of steps.filter((step) => !isWait(step) && comesBack(step))) {
          reporter.report(
            step.id,
            "People would go round in a circle here without a pause. Put a wait into the circle.",
          );
        }
      }
    },
  };
}

function isWait(step) {
  return is(step, ...WAITS) || (is(step, "bpmn:SubProcess") && everyWayThroughWaits(step));
}

function everyWayThroughWaits({ flowElements = [] }) {
  const open = flowElements.filter((step) => is(step, "bpmn:StartEvent"));
  const seen = new Set(open);
  while (open.length > 0) {
    const step = open.pop();
    if (is(step, "bpmn:EndEvent")) {
      return false;
    }
    for (const { targetRef: next } of isWait(step) ? [] : (step.outgoing ?? [])) {
      if (next && !seen.has(next)) {
        seen.add(next);
        open.push(next);
      }
    }
  }
  return true;
}

/** Whether a way leads from this step back to itself that meets no wait. */
function comesBack(start) {
  const seen = new Set();
  const open = [start];
  while (open.length > 0) {
    for (const { targetRef: next } of open.pop().outgoing ?? []) {
      if (next === start) {
        return true;
      }
      if (next && !isWait(next) && !seen.has(next)) {
        seen.add(next);
        open.push(next);
      }
    }
  }
  return false;
}
