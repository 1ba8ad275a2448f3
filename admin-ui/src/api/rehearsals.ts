import { queryOptions } from "@tanstack/react-query";
import type { Id } from "../model/list";
import type {
  Rehearsal,
  RehearsalBasis,
  RehearsalOrder,
  RehearsalSummary,
} from "../model/rehearsal";
import { orThrow, type Result } from "../model/result";
import { get, send } from "./http";

/** What would be assumed, as far as the past tells; it costs a look at the past. */
export const assumptionsQuery = (campaign: Id) =>
  queryOptions({
    queryKey: ["campaigns", String(campaign), "assumptions"],
    queryFn: async () =>
      orThrow(await get<RehearsalBasis>(`/api/campaigns/${campaign}/assumptions`)),
    staleTime: 60_000,
  });

export const rehearsalsQuery = (campaign: Id) =>
  queryOptions({
    queryKey: ["campaigns", String(campaign), "rehearsals"],
    queryFn: async () =>
      orThrow(await get<RehearsalSummary[]>(`/api/campaigns/${campaign}/rehearsals`)),
  });

export const rehearsalQuery = (id: Id) =>
  queryOptions({
    queryKey: ["rehearsals", String(id)],
    queryFn: async () => orThrow(await get<Rehearsal>(`/api/rehearsals/${id}`)),
    refetchInterval: ({ state }) =>
      state.data === undefined || state.data.endedAt === null ? 500 : 10_000,
  });

export function rehearse(
  campaign: Id,
  order: RehearsalOrder,
): Promise<Result<{ rehearsal: Id; job: Id }>> {
  return send("POST", `/api/campaigns/${campaign}/rehearse`, order);
}
