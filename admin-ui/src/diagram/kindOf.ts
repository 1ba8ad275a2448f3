import type { StepKind } from "./Diagram";
import { CAMUNDA } from "./xml";

/** What tells the kind of an element, wherever it is read from. */
export interface KindFacts {
  /** As in a file: "sendTask". */
  type: string;
  template: string | null;
  /** Its event definitions: "timerEventDefinition". */
  events: string[];
  setting: (name: string) => string | undefined;
  /** The sub-process in which it is drawn; "event" for one that an event begins. */
  inside: "plain" | "event" | null;
  triggered: boolean;
  called: string | null;
}

const KINDS: StepKind[] = [
  ...(["audience", "schedule", "condition", "happened", "send", "action", "task"] as const),
  ...(["call", "handoff", "decide", "wait", "day", "date", "event", "race", "split"] as const),
  ...(["random", "part", "goal", "deadline", "becomes", "anytime", "outcome"] as const),
];
const OURS = "groundswell.";

/** What an element is to its author: by its template, or by how it is drawn. */
export function kindBy(facts: KindFacts): StepKind | null {
  const template = KINDS.find((kind) => facts.template === OURS + kind);
  return template ?? kindByType(facts);
}

export function kindOf(node: Element): StepKind | null {
  const children = [...node.children];
  const events = children
    .map(({ localName }) => localName)
    .filter((it) => it.endsWith("Definition"));
  const parent = node.parentElement;
  return kindBy({
    type: node.localName,
    template: node.getAttributeNS(CAMUNDA, "modelerTemplate"),
    events,
    setting: (name) =>
      children
        .filter(({ localName }) => localName === "extensionElements")
        .flatMap((each) => [...each.getElementsByTagNameNS(CAMUNDA, "property")])
        .find((each) => each.getAttribute("name") === name)
        ?.getAttribute("value") ?? undefined,
    inside: parent?.localName !== "subProcess" ? null : isTriggered(parent) ? "event" : "plain",
    triggered: isTriggered(node),
    called: node.getAttribute("calledElement"),
  });
}

function kindByType(facts: KindFacts): StepKind | null {
  switch (facts.type) {
    case "startEvent":
      return startOf(facts);
    case "sendTask":
      return "send";
    case "serviceTask":
      return "action";
    case "userTask":
      return "task";
    case "intermediateCatchEvent":
      return facts.events.includes("messageEventDefinition") ? "event" : waitOf(facts);
    case "callActivity":
      return (facts.called ?? "lead-handoff") === "lead-handoff" ? "handoff" : "call";
    case "businessRuleTask":
      return "decide";
    case "subProcess":
      return facts.triggered ? "anytime" : "part";
    case "boundaryEvent":
      return outBy(facts);
    case "eventBasedGateway":
      return "race";
    case "exclusiveGateway":
      return facts.setting("split") === "random" ? "random" : "split";
    case "endEvent":
      // In a sub-process no outcome is reached.
      return facts.inside === null ? "outcome" : null;
    default:
      return null;
  }
}

/** In a sub-process nobody enters the campaign; one that an event begins takes people out of it. */
function startOf(facts: KindFacts): StepKind | null {
  const { events, inside } = facts;
  if (inside !== null) {
    return inside === "event" && events.length > 0 ? outBy(facts) : null;
  } else if (events.includes("messageEventDefinition")) {
    return "happened";
  } else if (events.includes("conditionalEventDefinition")) {
    return "condition";
  } else {
    return events.includes("timerEventDefinition") ? "schedule" : "audience";
  }
}

function waitOf({ setting }: KindFacts): StepKind {
  if (setting("date") !== undefined) {
    return "date";
  }
  return setting("at") === undefined && setting("weekdays") === undefined ? "wait" : "day";
}

function outBy({ events }: KindFacts): StepKind {
  if (events.includes("timerEventDefinition")) {
    return "deadline";
  }
  return events.includes("conditionalEventDefinition") ? "becomes" : "goal";
}

function isTriggered(node: Element): boolean {
  return node.getAttribute("triggeredByEvent") === "true";
}
