import type { Id } from "./list";

/** What links carry for web statistics; null: whoever stands behind says it. */
export interface Utm {
  source: string | null;
  medium: string | null;
  campaign: string | null;
  content: string | null;
}

export const UTM_FIELDS = ["source", "medium", "campaign", "content"] as const;

export interface InstanceTracking {
  tracked: boolean;
  clickTokens: boolean;
  windowDays: number;
  halfLifeDays: number;
  utm: Utm;
}

export interface CampaignTracking {
  tracked: boolean;
  utm: Utm;
}

export interface LetterResponse {
  template: string;
  openers: number;
  opens: number;
  machineOpens: number;
  proxyOpens: number;
  clickers: number;
  clicks: number;
  machineClicks: number;
}

/** One letter, and what came back for it. */
export interface Letter {
  sent: number;
  response: LetterResponse;
}

export const MODELS = ["FIRST", "LAST", "LINEAR", "TIME_DECAY"] as const;
export type Model = (typeof MODELS)[number];

export interface Share {
  campaignId: Id;
  template: string;
  currency: string | null;
  conversions: number;
  value: number;
}

export interface Attribution {
  model: Model;
  windowDays: number;
  halfLifeDays: number;
  totals: { currency: string | null; conversions: number; value: number }[];
  shares: { campaign: string | null; share: Share }[];
}

/** Of all hits those that are machines'; null when there are none at all. */
export function machineShare(people: number, machines: number): number | null {
  return people + machines === 0 ? null : machines / (people + machines);
}

/** Of those who were written to; null when nobody was. */
export function rateOf(people: number, sent: number): number | null {
  return sent === 0 ? null : Math.min(1, people / sent);
}
