import type { Contact, Orders, TimelineEntry } from "./contact";
import type { Id } from "./list";

export type LeadState = "NEW" | "OPEN" | "ACCEPTED" | "REJECTED" | "RECYCLED" | "WON" | "LOST";
export type LeadCommand = "claim" | "accept" | "reject" | "recycle" | "won" | "lost";

export interface Lead {
  id: Id;
  contactId: Id;
  contactName: string | null;
  email: string | null;
  campaignId: Id | null;
  campaignName: string | null;
  source: string;
  /** Null when it could not be worked out. */
  score: number | null;
  state: LeadState;
  assignee: string | null;
  overdue: boolean;
  createdAt: string;
  dueAt: string;
  escalatedAt: string | null;
  amount: number | null;
  currency: string | null;
}

export interface Why {
  rule: string;
  points: number;
  reason: string | null;
}

export interface LeadEvent {
  at: string;
  kind: string;
  username: string | null;
  detail: string | null;
}

export interface LeadDetail {
  lead: Lead;
  contact: Contact | null;
  orders: Orders | null;
  rules: Why[];
  scoreProblem: string | null;
  reason: string | null;
  timeline: TimelineEntry[];
  history: LeadEvent[];
}

export function isWaiting({ state }: Pick<Lead, "state">): boolean {
  return state === "NEW" || state === "OPEN";
}

export function isOver({ state }: Pick<Lead, "state">): boolean {
  return !isWaiting({ state }) && state !== "ACCEPTED";
}
