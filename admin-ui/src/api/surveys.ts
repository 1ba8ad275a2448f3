import { queryOptions } from "@tanstack/react-query";
import type { Page } from "../model/list";
import { orThrow } from "../model/result";
import type { Survey, SurveyAnswer } from "../model/survey";
import { get } from "./http";
import { pagesOf } from "./pages";

const AWHILE = 10_000;

export const surveysQuery = queryOptions({
  queryKey: ["surveys"],
  queryFn: async () => orThrow(await get<Page<Survey>>("/api/surveys")).items,
  refetchInterval: AWHILE,
});

export const surveyQuery = (key: string) =>
  queryOptions({
    queryKey: ["surveys", key],
    queryFn: async () => orThrow(await get<Survey>(`/api/surveys/${encodeURIComponent(key)}`)),
    refetchInterval: AWHILE,
  });

export const surveyAnswersQuery = (key: string) =>
  pagesOf<SurveyAnswer>(
    ["surveys", key, "answers"],
    `/api/surveys/${encodeURIComponent(key)}/answers`,
    {},
  );
