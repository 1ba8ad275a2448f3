import type { Id } from "./list";

export const ACTION_KINDS = [
  "TAG",
  "UNTAG",
  "SET",
  "ADD_TO_SEGMENT",
  "REMOVE_FROM_SEGMENT",
  "WITHDRAW",
  "SUPPRESS",
] as const;

export type ActionKind = (typeof ACTION_KINDS)[number];

export interface BulkAction {
  kind: ActionKind;
  tag?: string | null;
  attribute?: string | null;
  /** Nothing: the attribute becomes empty. */
  value?: unknown;
  reason?: string | null;
  segment?: string | null;
  topic?: string | null;
  /** What people call the attribute, segment or topic. */
  label?: string | null;
}

/** What a job did to many contacts. */
export interface BulkJob {
  action: BulkAction;
  by: string;
  undoes: Id | null;
  undoneBy: Id | null;
  canUndo: boolean;
  undoUntil: string;
}

export interface ContactFilter {
  q?: string;
  /** A key, or an id. */
  segment?: string;
  tag?: string;
}

/** These by their numbers, or all whom the filter leaves. */
export type Chosen = { contacts: Id[] } | (ContactFilter & { all: true });

export interface BulkPreview {
  action: BulkAction;
  count: number;
  canBeUndone: boolean;
}

/** Without what is not filled in. */
export function given(filter: ContactFilter): ContactFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ""));
}
