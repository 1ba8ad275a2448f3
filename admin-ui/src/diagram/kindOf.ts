import type { StepKind } from "./Diagram";
import { CAMUNDA, timerOf } from "./xml";

const KINDS: Record<string, StepKind> = {
  "groundswell.audience": "audience",
  "groundswell.schedule": "schedule",
  "groundswell.condition": "condition",
  "groundswell.happened": "happened",
  "groundswell.event": "event",
  "groundswell.race": "race",
  "groundswell.handoff": "handoff",
  "groundswell.decide": "decide",
  "groundswell.part": "part",
  "groundswell.goal": "goal",
  "groundswell.send": "send",
  "groundswell.wait": "wait",
  "groundswell.split": "split",
  "groundswell.outcome": "outcome",
};

/** What an element is to its author: by its template, or by how it is drawn. */
export function kindOf(node: Element): StepKind | null {
  const template = KINDS[node.getAttributeNS(CAMUNDA, "modelerTemplate") ?? ""];
  return template ?? kindByType(node);
}

function kindByType(node: Element): StepKind | null {
  switch (node.localName) {
    case "startEvent":
      return isInside(node) ? null : startOf(node);
    case "sendTask":
      return "send";
    case "intermediateCatchEvent":
      return has(node, "messageEventDefinition") ? "event" : "wait";
    case "callActivity":
      return "handoff";
    case "businessRuleTask":
      return "decide";
    case "subProcess":
      return "part";
    case "boundaryEvent":
      return "goal";
    case "eventBasedGateway":
      return "race";
    case "exclusiveGateway":
      return "split";
    case "endEvent":
      return isInside(node) ? null : "outcome";
    default:
      return null;
  }
}

/** In a sub-process nobody enters the campaign, and no outcome is reached. */
function isInside(node: Element): boolean {
  return node.parentElement?.localName === "subProcess";
}

function startOf(node: Element): StepKind {
  if (has(node, "messageEventDefinition")) {
    return "happened";
  }
  if (has(node, "conditionalEventDefinition")) {
    return "condition";
  }
  return timerOf(node) === null ? "audience" : "schedule";
}

function has(node: Element, name: string): boolean {
  return [...node.children].some(({ localName }) => localName === name);
}
