import type { Id } from "./list";

export const FATES = [
  "waiting",
  "sent",
  "failed",
  "suppressed",
  "cancelled",
  "expired",
  "unknown",
] as const;
export type Fate = (typeof FATES)[number];

export const MESSAGE_STATES = [
  "QUEUED",
  "LEASED",
  "HANDOFF",
  "SENT",
  "FAILED",
  "SUPPRESSED",
  "CANCELLED",
  "EXPIRED",
  "UNKNOWN",
] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** What one may filter by: WAITING covers the three states on the way to the mail server. */
export const MESSAGE_FILTERS = [
  "WAITING",
  "SENT",
  "FAILED",
  "SUPPRESSED",
  "CANCELLED",
  "EXPIRED",
  "UNKNOWN",
] as const;
export type MessageFilter = (typeof MESSAGE_FILTERS)[number];

export interface Message {
  id: Id;
  campaignId: Id;
  campaignName: string;
  element: string;
  template: string;
  subject: string | null;
  contactId: Id;
  contactName: string | null;
  email: string;
  state: MessageState;
  reason: string | null;
  queuedAt: string;
  sentAt: string | null;
  reply: string | null;
}

export function fateOf(state: MessageState | MessageFilter): Fate {
  switch (state) {
    case "WAITING":
    case "QUEUED":
    case "LEASED":
    case "HANDOFF":
      return "waiting";
    case "SENT":
      return "sent";
    case "FAILED":
      return "failed";
    case "SUPPRESSED":
      return "suppressed";
    case "CANCELLED":
      return "cancelled";
    case "EXPIRED":
      return "expired";
    case "UNKNOWN":
      return "unknown";
  }
}
