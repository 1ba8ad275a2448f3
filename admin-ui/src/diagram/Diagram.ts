/** What an element of a campaign's diagram does, as its author thinks of it. */
export type StepKind =
  | "audience"
  | "schedule"
  | "condition"
  | "happened"
  | "send"
  | "action"
  | "task"
  | "call"
  | "handoff"
  | "decide"
  | "wait"
  | "day"
  | "date"
  | "event"
  | "race"
  | "split"
  | "random"
  | "part"
  | "goal"
  | "deadline"
  | "becomes"
  | "anytime"
  | "outcome";

export interface Point {
  x: number;
  y: number;
}

export interface Bounds extends Point {
  width: number;
  height: number;
}

export interface Timer {
  duration: string | null;
  cycle: string | null;
  date: string | null;
}

export interface DiagramElement {
  id: string;
  kind: StepKind | null;
  name: string;
  description: string | null;
  settings: Record<string, string>;
  timer: Timer | null;
  bounds: Bounds;
}

export interface DiagramFlow {
  id: string;
  name: string;
  source: string;
  target: string;
  condition: string | null;
  isDefault: boolean;
  waypoints: Point[];
  /** Where the name stands; null when the flow has none. */
  label: Bounds | null;
}

export interface Diagram {
  id: string;
  name: string;
  description: string | null;
  elements: DiagramElement[];
  flows: DiagramFlow[];
}
