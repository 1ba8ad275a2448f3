import type { Id } from "./list";

/** Somebody for whom a step could not be done. */
export interface Failure {
  element: string;
  name: string;
  contactId: Id;
  contactName: string | null;
  email: string | null;
  reason: string;
  at: string;
}
