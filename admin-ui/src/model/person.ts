import type { Consent, Contact, Suppression } from "./contact";
import type { Id } from "./list";

/** One side of a merge, or what comes of it. */
export interface MergeSide {
  contact: Contact;
  consents: Consent[];
  suppression: Suppression | null;
}

export interface MergePreview {
  survivor: MergeSide;
  from: MergeSide;
  result: MergeSide;
}

export interface MergeRecord {
  id: Id;
  email: string;
  at: string;
  username: string | null;
  /** Null: it is too late, or it was undone. */
  undoUntil: string | null;
}
