import type { Id } from "./list";

export interface Contact {
  id: Id;
  externalId: string | null;
  email: string;
  firstName: string | null;
  lastName: string | null;
  language: string | null;
  country: string | null;
  timeZone: string | null;
  attributes: Record<string, unknown>;
  tags: string[];
  companyId: Id | null;
  company: string | null;
  createdAt: string;
}

/** What is not said stays; an empty text, or null among the attributes, is forgotten. */
export interface ContactDraft {
  email?: string;
  firstName?: string;
  lastName?: string;
  language?: string;
  country?: string;
  timeZone?: string;
  company?: string;
  tags?: string[];
  attributes?: Record<string, string | string[] | null>;
}

export interface Consent {
  topic: string;
  given: boolean;
  at: string;
  how: string | null;
  /** Only what a purchase implies ends by itself. */
  until?: string | null;
}

export interface Suppression {
  reason: string;
  at: string;
}

export interface Orders {
  count: number;
  total: number;
  currency: string | null;
  firstAt: string | null;
  lastAt: string | null;
}

export type Stage =
  | "target"
  | "welcome"
  | "getting to know"
  | "account"
  | "intensive care"
  | "potential divorce"
  | "divorce"
  | "win-back";

/** Where a customer stands: null is what nobody can say, or not yet. */
export interface Standing {
  stage: Stage | null;
  probabilityAlive: number | null;
  unknown: "ONE_PURCHASE" | "TOO_FEW" | "NO_FIT" | null;
  /** From 1 to 5, the best, as the two below. */
  recency: number | null;
  frequency: number | null;
  monetary: number | null;
  calculatedAt: string | null;
}

export interface ContactDetail extends Contact {
  consents: Consent[];
  suppression: Suppression | null;
  orders: Orders | null;
  standing: Standing;
}

export interface TimelineEntry {
  at: string;
  kind: string;
  /** In English, for kinds that we have no words for. */
  title: string;
  detail: string | null;
  facts: Record<string, string | number | boolean>;
}

/** Family name first where that is how names are written. */
export function fullName(contact: Pick<Contact, "firstName" | "lastName" | "email">): string {
  const { firstName, lastName, email } = contact;
  const name = isChinese(lastName)
    ? `${lastName ?? ""}${firstName ?? ""}`
    : [firstName, lastName].filter(Boolean).join(" ");
  return name === "" ? email : name;
}

function isChinese(name: string | null): boolean {
  return /\p{Script=Han}/u.test(name ?? "");
}
