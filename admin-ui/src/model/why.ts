import type { CampaignState } from "./campaign";
import type { Id } from "./list";
import type { Message, MessageState } from "./message";
import type { ConditionProblem, WhyPart } from "./segment";

/** Who is asked about. */
export interface WhyPerson {
  id: Id;
  name: string;
  email: string;
}

export interface WhyCampaign {
  id: Id;
  name: string;
  state: CampaignState;
}

/** A condition of a moment that may be over; `recorded` parts are known as they were then, the others as of today. */
export interface WhyThen {
  holds: boolean;
  parts: WhyPart[];
  problems: ConditionProblem[];
}

export interface Way {
  flow: string;
  name: string;
  target: string;
  condition: string | null;
  answer: "TAKEN" | "OTHERWISE" | "DID_NOT_HOLD" | "NOT_ASKED";
  why: WhyThen | null;
  /** False when what is known today does not tell why this way was taken. */
  agrees: boolean;
}

/** Somebody took him from one version of the campaign to another, or out of it. */
export interface Moved {
  from: number;
  to: number;
  by: string;
}

export interface Stop {
  visit: number;
  element: string;
  name: string;
  type: string;
  flow: string | null;
  moved: Moved | null;
  arrivedAt: string;
  leftAt: string | null;
  until: string | null;
  awaited: string[];
  decided: string | null;
  ways: Way[];
}

export interface Run {
  enrollmentId: Id;
  entryNo: number;
  enteredAt: string;
  endedAt: string | null;
  /** The change of the campaign that ended it. */
  leftBy: Moved | null;
  version: number;
  diagram: string;
  occasion: {
    kind: "LAUNCH" | "SCHEDULE" | "BECAME_TRUE" | "EVENT";
    at: string;
    event: string | null;
    condition: string;
    why: WhyThen | null;
  };
  path: Stop[];
}

export interface ConsentProof {
  topic: string;
  label: string;
  legalBasis: "CONSENT" | "CONTRACT" | "LEGITIMATE_INTEREST";
  word: {
    given: boolean;
    at: string;
    how: string;
    source: string | null;
    wording: string | null;
    by: string | null;
    until: string | null;
  } | null;
}

export interface Attempt {
  number: number;
  handedOverAt: string;
  answeredAt: string | null;
  outcome: string | null;
  code: number | null;
  reply: string | null;
  text: { language: string; version: string; number: number; since: string } | null;
}

export interface MessageWhy {
  story: {
    message: Message & { state: MessageState };
    /** The how-manieth step of the run asked for it. */
    visit: number;
    topic: string;
    decidedAt: string | null;
    nextAttemptAt: string;
    expiresAt: string | null;
    held: boolean;
    attempts: Attempt[];
  };
  templateName: string;
  contact: WhyPerson | null;
  campaign: WhyCampaign | null;
  consent: ConsentProof | null;
  suppression: { reason: string; at: string; note: string | null } | null;
  run: Run | null;
}

export const ADMISSIONS = [
  "INSIDE",
  "NOT_LAUNCHED",
  "NOT_IN_AUDIENCE",
  "ONLY_ONCE",
  "TOO_SOON",
  "OVER",
  "PAUSED",
  "ENTERING",
  "WAITS_FOR_EVENT",
  "HELD_BEFORE",
  "WAITS_FOR_SCHEDULE",
  "CAME_LATER",
] as const;

export interface CampaignWhy {
  contact: WhyPerson;
  campaign: WhyCampaign;
  admission: {
    answer: (typeof ADMISSIONS)[number];
    condition: string;
    today: WhyThen;
    lastAsked: string | null;
    then: WhyThen | null;
    mayAgainAt: string | null;
    event: string | null;
  };
  runs: Run[];
  diagram: string;
  messages: Message[];
  topics: { proof: ConsentProof; refusal: string | null }[];
}
