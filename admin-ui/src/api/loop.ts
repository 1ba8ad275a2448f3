import { queryOptions } from "@tanstack/react-query";
import type { Id } from "../model/list";
import type { LoopCount, LoopPerson, LoopStage } from "../model/loop";
import { orThrow } from "../model/result";
import { get } from "./http";
import { pagesOf } from "./pages";

export const loopQuery = (id: Id) =>
  queryOptions({
    queryKey: ["campaigns", String(id), "loop"],
    queryFn: async () =>
      orThrow(await get<{ stages: LoopCount[] }>(`/api/campaigns/${id}/loop`)).stages,
  });

export const loopPeopleQuery = (id: Id, stage: LoopStage) =>
  pagesOf<LoopPerson>(
    ["campaigns", String(id), "loop", stage],
    `/api/campaigns/${id}/loop/${stage}/people`,
    {},
  );
