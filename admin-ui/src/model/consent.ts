import type { Id } from "./list";

export type LegalBasis = "CONSENT" | "CONTRACT" | "LEGITIMATE_INTEREST";
export type OptInKind = "DOUBLE" | "SINGLE";
export type TextLanguage = "en" | "de" | "zh-Hant";
export type Texts = Partial<Record<TextLanguage, string>>;

export const TEXT_LANGUAGES: TextLanguage[] = ["en", "de", "zh-Hant"];

export interface Topic {
  name: string;
  label: string;
  legalBasis: LegalBasis;
  optIn: OptInKind;
  /** So many days after an order its buyer may be written to; null: not at all. */
  impliedDays: number | null;
  labels: Texts;
  descriptions: Texts;
}

/** At most so many letters in so many days; without a topic, over all of them. */
export interface Cap {
  topic: string | null;
  messages: number;
  days: number;
}

export interface Reasons {
  topic: string;
  counts: { reason: string; count: number }[];
  comments: { contactId: Id; at: string; reason: string; comment: string }[];
}

/** Either an address or a domain with all below it. */
export interface Refusal {
  address: string | null;
  domain: string | null;
  reason: string;
  at: string;
  until: string | null;
  note: string | null;
  by: string | null;
}

export interface ListTaken {
  accepted: number;
  known: number;
  rejected: { line: number; text: string; problem: string }[];
}

export interface ConsentWord {
  topic: string;
  given: boolean;
  at: string;
  how: string;
  source: string | null;
  wording: string | null;
  ip: string | null;
  by: string | null;
  until: string | null;
}

export interface ConsentWords {
  preference: {
    frequency: "ALL" | "WEEKLY" | "MONTHLY";
    pausedUntil: string | null;
    tracked: boolean;
  };
  items: ConsentWord[];
}

export const refused = ({ address, domain }: Pick<Refusal, "address" | "domain">): string =>
  address ?? `@${domain ?? ""}`;

/** In the reader's language where the operator wrote it. */
export function topicLabel(topic: Topic, language: string): string {
  return topic.labels[language as TextLanguage] ?? topic.labels.en ?? topic.label;
}
