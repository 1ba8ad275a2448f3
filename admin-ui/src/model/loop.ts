import type { LeadState } from "./lead";
import type { Id } from "./list";

export const LOOP_STAGES = ["ENTERED", "SENT", "RESPONDED", "LEADS", "ACCEPTED", "WON"] as const;
export type LoopStage = (typeof LOOP_STAGES)[number];

export interface Money {
  amount: number;
  currency: string;
}

/** How many people came to a stage; what was won is told in each currency by itself. */
export interface LoopCount {
  stage: LoopStage;
  people: number;
  amounts: Money[];
}

export interface LoopPerson {
  contactId: Id;
  /** Null when the contact is gone since. */
  contactName: string | null;
  email: string | null;
  at: string;
  how: ("CLICK" | "SURVEY" | "FORM")[];
  leads: { id: Id; state: LeadState; amount: number | null; currency: string | null }[];
}

export function isLoopStage(text: string | undefined): text is LoopStage {
  return LOOP_STAGES.some((stage) => stage === text);
}

/** The part of the stage before that came on to this one; null for the first, and behind an empty one. */
export function shareOf(stages: LoopCount[], at: number): number | null {
  const before = stages[at - 1]?.people ?? 0;
  return before === 0 ? null : (stages[at]?.people ?? 0) / before;
}
