import type { StepKind } from "../../diagram/Diagram";

export type Group = "start" | "steps" | "waits" | "ways" | "parts" | "ends";

export interface Entry {
  kind: StepKind;
  group: Group;
  type: string;
  event?: string;
  attributes?: Record<string, unknown>;
  /** A variant is chosen in the panel of its family, and found by searching; the palette shows the first one alone. */
  family: string;
}

const START = { group: "start", type: "bpmn:StartEvent", family: "start" } as const;
const CATCH = { group: "waits", type: "bpmn:IntermediateCatchEvent" } as const;
const EDGE = { group: "parts", type: "bpmn:BoundaryEvent", family: "edge" } as const;
const MESSAGE = "bpmn:MessageEventDefinition";
const TIMER = "bpmn:TimerEventDefinition";
const CONDITIONAL = "bpmn:ConditionalEventDefinition";

/** All that a marketer draws with, in the order of the palette. */
export const CATALOGUE: Entry[] = [
  { ...START, kind: "audience" },
  { ...START, kind: "schedule", event: TIMER },
  { ...START, kind: "condition", event: CONDITIONAL },
  { ...START, kind: "happened", event: MESSAGE },
  { kind: "send", group: "steps", type: "bpmn:SendTask", family: "send" },
  { kind: "action", group: "steps", type: "bpmn:ServiceTask", family: "action" },
  { kind: "decide", group: "steps", type: "bpmn:BusinessRuleTask", family: "decide" },
  {
    ...({ kind: "handoff", group: "steps", type: "bpmn:CallActivity", family: "handoff" } as const),
    attributes: { calledElement: "lead-handoff" },
  },
  { kind: "task", group: "steps", type: "bpmn:UserTask", family: "task" },
  { kind: "call", group: "steps", type: "bpmn:CallActivity", family: "call" },
  { ...CATCH, kind: "wait", event: TIMER, family: "wait" },
  { ...CATCH, kind: "day", event: TIMER, family: "wait" },
  { ...CATCH, kind: "date", event: TIMER, family: "wait" },
  { ...CATCH, kind: "event", event: MESSAGE, family: "event" },
  { kind: "race", group: "waits", type: "bpmn:EventBasedGateway", family: "race" },
  { kind: "split", group: "ways", type: "bpmn:ExclusiveGateway", family: "split" },
  { kind: "random", group: "ways", type: "bpmn:ExclusiveGateway", family: "random" },
  { kind: "part", group: "parts", type: "bpmn:SubProcess", family: "part" },
  { ...EDGE, kind: "goal", event: MESSAGE },
  { ...EDGE, kind: "deadline", event: TIMER },
  { ...EDGE, kind: "becomes", event: CONDITIONAL },
  {
    ...({ kind: "anytime", group: "parts", type: "bpmn:SubProcess", family: "anytime" } as const),
    attributes: { triggeredByEvent: true },
  },
  { kind: "outcome", group: "ends", type: "bpmn:EndEvent", family: "outcome" },
];

export const GROUPS: Group[] = ["start", "steps", "waits", "ways", "parts", "ends"];

export function entryOf(kind: StepKind): Entry {
  const found = CATALOGUE.find((entry) => entry.kind === kind);
  if (found === undefined) {
    throw new Error(`Nothing in the palette is a ${kind}`);
  }
  return found;
}

/** The kinds among which the panel offers to change this one; one alone means there is nothing to choose. */
export function familyOf(kind: StepKind): StepKind[] {
  const { family } = entryOf(kind);
  return CATALOGUE.filter((entry) => entry.family === family).map((entry) => entry.kind);
}

/** What may follow a step: behind a race there are events only, on an edge there are goals only. */
export function followersOf(kind: StepKind | null): Entry[] {
  const all = CATALOGUE.filter(({ group }) => group !== "start");
  switch (kind) {
    case "outcome":
      return [];
    case "race":
      return all.filter(({ group, kind: next }) => group === "waits" && next !== "race");
    case "part":
      return all.filter(({ kind: next }) => next !== "anytime");
    default:
      return all.filter(({ family, kind: next }) => family !== "edge" && next !== "anytime");
  }
}
