import { queryOptions } from "@tanstack/react-query";
import type { Id } from "../model/list";
import { orThrow } from "../model/result";
import type { StepPerson, StepTime, StepWhich } from "../model/step";
import { get } from "./http";
import { pagesOf } from "./pages";

export const stepTimeQuery = (campaign: Id, element: string) =>
  queryOptions({
    queryKey: ["campaigns", String(campaign), "steps", element, "time"],
    queryFn: async () => orThrow(await get<StepTime>(pathOf(campaign, element, "time"))),
  });

export const stepPeopleQuery = (campaign: Id, element: string, which: StepWhich) =>
  pagesOf<StepPerson>(
    ["campaigns", String(campaign), "steps", element, which],
    pathOf(campaign, element, "people"),
    { which },
  );

function pathOf(campaign: Id, element: string, what: string): string {
  return `/api/campaigns/${campaign}/steps/${encodeURIComponent(element)}/${what}`;
}
