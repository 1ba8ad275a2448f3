import type { Id } from "./list";

/** Everybody who ever came to a step, or who is there now. */
export type StepWhich = "ARRIVED" | "STANDING";

export interface StepPerson {
  contactId: Id;
  /** Null when the contact is gone since. */
  contactName: string | null;
  email: string | null;
  at: string;
}

export interface StepTime {
  /** How many have gone on. */
  people: number;
  /** Of those; null while nobody has. */
  averageSeconds: number | null;
}
