import type { Id } from "./list";

/** A system that campaigns tell about people. */
export interface Webhook {
  name: string;
  url: string;
  /** Names of attributes that are sent, beside our id and the external one. */
  fields: string[];
  updatedAt: string;
  queued: number;
  waiting: number;
  delivered: number;
  dead: number;
  /** There once, when it was made. */
  secret: string | null;
}

export interface WebhookDraft {
  name: string;
  url: string;
  fields: string[];
}

/** A call that failed; it is made again at `nextAttemptAt`, or was given up. */
export interface WebhookCall {
  id: Id;
  contactId: Id;
  campaign: string;
  element: string;
  attempts: number;
  queuedAt: string;
  nextAttemptAt: string | null;
  status: number | null;
  problem: string | null;
}

export interface Tried {
  status: number | null;
  problem: string | null;
}
