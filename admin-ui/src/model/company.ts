import type { Id } from "./list";

/** Whom contacts work for. */
export interface Company {
  id: Id;
  name: string;
  domain: string | null;
  country: string | null;
  note: string | null;
  /** How many contacts work there. */
  contacts: number;
  createdAt: string;
}

/** An empty text is forgotten. */
export interface CompanyDraft {
  name: string;
  domain: string;
  country: string;
  note: string;
}
