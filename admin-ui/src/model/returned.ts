import type { Id } from "./list";

export const DEEDS = [
  "SUPPRESSED",
  "WITHDRAWN",
  "COUNTED",
  "TOLD_OPERATOR",
  "KEPT_REPLY",
  "NOTHING",
  "NOT_OURS",
  "BROKEN",
] as const;

export const RETURNED_KINDS = [
  "BOUNCE",
  "COMPLAINT",
  "REPLY",
  "UNSUBSCRIBE",
  "AUTO_REPLY",
  "RECEIPT",
  "UNKNOWN",
] as const;

export type Deed = (typeof DEEDS)[number];
export type ReturnedKind = (typeof RETURNED_KINDS)[number];

/** Something that came back by mail. Strangers wrote its texts. */
export interface ReturnedMail {
  id: Id;
  door: string;
  receivedAt: string;
  kind: ReturnedKind;
  reason: string | null;
  status: string | null;
  /** What the server said. */
  words: string | null;
  deed: Deed;
  contactId: Id | null;
  template: string | null;
  address: string | null;
  from: string | null;
  subject: string;
  /** Only of a single one. */
  body: string | null;
  canBeUndone: boolean;
  undoneAt: string | null;
  undoneBy: string | null;
  undoneWhy: string | null;
}
