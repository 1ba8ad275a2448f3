import type { Id } from "./list";

export const NPS_GROUPS = ["promoter", "passive", "detractor"] as const;
export type NpsGroup = (typeof NPS_GROUPS)[number];

export interface NetPromoterScore {
  score: number;
  low: number;
  high: number;
}

export interface SurveyResult {
  count: number;
  promoters: number;
  passives: number;
  detractors: number;
  nps: NetPromoterScore | null;
  distribution: number[];
}

export interface Survey {
  key: string;
  title: Record<string, string>;
  result: SurveyResult;
}

export interface SurveyAnswer {
  id: Id;
  at: string;
  score: number | null;
  group: NpsGroup | null;
  comments: string[];
  language: string;
  contact: {
    id: Id;
    firstName: string | null;
    lastName: string | null;
    email: string;
  } | null;
}

export function groupOf(score: number): NpsGroup {
  if (score >= 9) {
    return "promoter";
  }
  return score >= 7 ? "passive" : "detractor";
}

/** SurveyJS names languages in its own way: zh-tw, and "default" for the one it was written in. */
export function titleOf({ key, title }: Pick<Survey, "key" | "title">, language: string): string {
  const own = language.startsWith("zh") ? "zh-tw" : language;
  return title[own] ?? title["default"] ?? key;
}
