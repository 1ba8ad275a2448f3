import type { Id } from "./list";

/** A number when few respond, as expected, and when many do. */
export interface Range {
  few: number;
  expected: number;
  many: number;
}

export interface Assumption {
  key: string;
  /** "event", "condition", or the function or name that a condition asks. */
  about: string;
  subject: string | null;
  elements: string[];
  /** Shares from 0 to 1. */
  rate: Range;
  source: "PAST" | "TABLE" | "GUESS" | "GIVEN";
  people: number;
  cases: number;
}

export interface RehearsalBasis {
  assumptions: Assumption[];
  thousandMails: number;
  task: number;
  currency: string;
}

export interface Counted {
  id: string;
  people: Range;
}

export interface RehearsedLetter {
  element: string;
  name: string;
  template: string;
  topic: string;
  mails: Range;
  leftOut: { reason: string; people: Range }[];
}

export interface Work {
  element: string;
  name: string;
  team: string;
  leads: boolean;
  people: Range;
  busiest: Range;
  busiestDay: string | null;
}

export type Money = Range & { currency: string };

export type NoteKind =
  | "CONDITION_TODAY"
  | "ONE_YEAR"
  | "ONE_OCCASION"
  | "EVENTS_AGAIN"
  | "WINNER_UNKNOWN"
  | "OTHER_CAMPAIGN"
  | "CHANGES_LATER";

export type KeptOut = "WAS_HERE" | "INSIDE" | "TOO_SOON";

export interface RehearsalResult {
  entering: number;
  keptOut: Partial<Record<KeptOut, number>>;
  steps: Counted[];
  flows: Counted[];
  outcomes: Counted[];
  staying: Range;
  mails: Range;
  days: { day: string; mails: Range }[];
  hours: { begins: string; mails: Range }[];
  letters: RehearsedLetter[];
  work: Work[];
  ends: string | null;
  mostEnded: string | null;
  cost: Money;
  worth: Money;
  notes: { kind: NoteKind; element: string | null }[];
}

/** What has happened in the campaign since it was rehearsed. */
export interface Really {
  since: string;
  entered: number;
  steps: Record<string, number>;
  flows: Record<string, number>;
  mails: number;
}

export interface Rehearsal {
  id: Id;
  campaignId: Id;
  version: number;
  job: Id;
  begins: string;
  requestedBy: string;
  requestedAt: string;
  endedAt: string | null;
  assumptions: Assumption[];
  result: RehearsalResult | null;
  problem: string | null;
  really: Really | null;
}

export interface RehearsalSummary {
  id: Id;
  version: number;
  begins: string;
  requestedBy: string;
  requestedAt: string;
  endedAt: string | null;
  entering: number | null;
  mails: Range | null;
}

export interface RehearsalOrder {
  at: string | null;
  zone: string | null;
  rates: Record<string, Range>;
  thousandMails: number;
  task: number;
}

export function lowest({ few, expected, many }: Range): number {
  return Math.min(few, expected, many);
}

export function highest({ few, expected, many }: Range): number {
  return Math.max(few, expected, many);
}
