import { queryOptions } from "@tanstack/react-query";
import type { GoalReport } from "../model/goal";
import type { Id } from "../model/list";
import { orThrow } from "../model/result";
import { get } from "./http";

export const goalQuery = (id: Id) =>
  queryOptions({
    queryKey: ["campaigns", String(id), "goal"],
    queryFn: async () => orThrow(await get<GoalReport>(`/api/campaigns/${id}/goal`)),
  });
