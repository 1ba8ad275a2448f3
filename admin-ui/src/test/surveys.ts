import type { Survey, SurveyAnswer } from "../model/survey";

export function aSurvey(): Survey {
  return {
    key: "satisfaction",
    title: { default: "How was it?", "zh-tw": "您覺得如何？" },
    result: {
      ...{ count: 4, promoters: 2, passives: 1, detractors: 1 },
      nps: { score: 25, low: -44.16, high: 72.73 },
      distribution: [0, 0, 0, 0, 0, 0, 1, 0, 1, 1, 1],
    },
  };
}

export function anAnswer(changes: Partial<SurveyAnswer> = {}): SurveyAnswer {
  return {
    ...{ id: 1, at: "2026-06-15T10:00:00Z", score: 3, group: "detractor", language: "en" },
    comments: ["Too cold"],
    contact: { id: 1, firstName: "Ada", lastName: "Byron", email: "ada@example.org" },
    ...changes,
  };
}
