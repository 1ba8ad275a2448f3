import { queryOptions } from "@tanstack/react-query";
import type { Id } from "../model/list";
import type { MoveDone, MoveEffect, MoveOrder, MovePlan } from "../model/move";
import { orThrow, type Result } from "../model/result";
import { get, send } from "./http";

/** Without `from`: of the oldest version on which anybody still is. */
export const movePlanQuery = (campaign: Id, from: string | null = null) =>
  queryOptions({
    queryKey: ["campaigns", String(campaign), "move", from],
    queryFn: async () => orThrow(await get<MovePlan>(`/api/campaigns/${campaign}/move`, { from })),
  });

export function previewMove(campaign: Id, order: MoveOrder): Promise<Result<MoveEffect>> {
  return send("POST", `/api/campaigns/${campaign}/move/preview`, order);
}

export function movePeople(campaign: Id, order: MoveOrder): Promise<Result<MoveDone>> {
  return send("POST", `/api/campaigns/${campaign}/move`, order);
}

export function undoMove(campaign: Id, move: Id): Promise<Result<unknown>> {
  return send("POST", `/api/campaigns/${campaign}/move/${move}/undo`);
}
