import { queryOptions } from "@tanstack/react-query";
import type { Id } from "../model/list";
import { orThrow } from "../model/result";
import type { StepPerson, StepTime, StepWhich } from "../model/step";
import { get } from "./http";
import { pagesOf } from "./pages";

/** By element; those that nobody has left are not there. */
export const stepTimesQuery = (campaign: Id) =>
  queryOptions({
    queryKey: ["campaigns", String(campaign), "steps", "times"],
    queryFn: async () =>
      orThrow(await get<Record<string, StepTime>>(`/api/campaigns/${campaign}/steps/times`)),
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
