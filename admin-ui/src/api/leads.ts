import { queryOptions } from "@tanstack/react-query";
import type { Lead, LeadCommand, LeadDetail } from "../model/lead";
import type { Id } from "../model/list";
import { orThrow, type Result } from "../model/result";
import { get, send } from "./http";
import { pagesOf } from "./pages";

export const LEADS = ["leads"];

export const leadsQuery = (mine: boolean) =>
  pagesOf<Lead>([...LEADS, "list"], "/api/leads", mine ? { mine: "true" } : {});

export const leadQuery = (id: Id) =>
  queryOptions({
    queryKey: [...LEADS, "one", String(id)],
    queryFn: async () => orThrow(await get<LeadDetail>(`/api/leads/${id}`)),
  });

export function commandLead(
  id: Id,
  verb: LeadCommand,
  body: object = {},
): Promise<Result<LeadDetail>> {
  return send("POST", `/api/leads/${id}/${verb}`, body);
}
