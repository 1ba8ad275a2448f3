import type { Id } from "./list";

/** Something that one of us does for one contact of a campaign. */
export interface Task {
  id: Id;
  contactId: Id;
  contactName: string | null;
  email: string | null;
  campaignId: Id;
  campaign: string;
  title: string;
  group: string;
  instructions: string;
  outcomes: string[];
  state: "OPEN" | "DONE" | "CLOSED";
  overdue: boolean;
  assignee: string | null;
  outcome: string | null;
  note: string | null;
  createdAt: string;
  dueAt: string;
  doneAt: string | null;
}

export type TaskCommand = "claim" | "release" | "complete";

/** `groups`: those for which something is open. */
export interface TaskPage {
  items: Task[];
  groups: string[];
  next: string | null;
}
