import type { Id } from "./list";

/** What happens to the people at a step of an old version. */
export type Act = "STAY" | "MOVE" | "LEAVE";

export interface Place {
  element: string;
  name: string;
  people: number;
  aside: number;
  choices: Act[];
  suggested: string | null;
}

export interface Letter {
  element: string;
  name: string;
  people: number;
}

export interface Missed extends Letter {
  why: "BEFORE_THE_TARGET" | "NO_LONGER_AHEAD" | "THEY_LEAVE";
}

export type Note =
  | "ASIDE_STAY"
  | "TASKS_CLOSED"
  | "TASKS_STAY"
  | "SALES_GOES_ON"
  | "CALLED_GOES_ON"
  | "SHARES_CHANGED";

export interface Effect {
  element: string;
  name: string;
  people: number;
  aside: number;
  act: Act;
  targetName: string | null;
  writtenAtOnce: number;
  goOnAtOnce: number;
  waitedCounts: boolean;
  written: Letter[];
  again: Letter[];
  missed: Missed[];
  repeated: string[];
  underWay: number;
  notes: Note[];
}

export interface MoveEffect {
  staying: number;
  moving: number;
  leaving: number;
  steps: Effect[];
}

export interface LastMove {
  id: Id;
  from: number;
  to: number;
  at: string;
  by: string;
  moved: number;
  left: number;
  undoneAt: string | null;
  /** Why it can no longer be undone; null while it can. */
  tooLate: string | null;
}

export interface MovePlan {
  to: number;
  older: { version: number; people: number }[];
  from: number | null;
  steps: Place[];
  targets: { element: string; name: string; type: string }[];
  last: LastMove | null;
}

export interface Choice {
  element: string;
  do: Act;
  target: string | null;
  people: number;
}

export interface MoveOrder {
  from: number;
  to: number;
  steps: Choice[];
}

export interface MoveDone {
  move: Id | null;
  moved: number;
  left: number;
  wentOn: number;
  aside: number;
}
