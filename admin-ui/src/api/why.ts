import { queryOptions } from "@tanstack/react-query";
import type { Id } from "../model/list";
import { orThrow } from "../model/result";
import type { CampaignWhy, MessageWhy } from "../model/why";
import { get } from "./http";

export const messageWhyQuery = (id: Id) =>
  queryOptions({
    queryKey: ["messages", String(id), "why"],
    queryFn: async () => orThrow(await get<MessageWhy>(`/api/messages/${id}/why`)),
    retry: false,
  });

export const campaignWhyQuery = (id: Id, contact: string) =>
  queryOptions({
    queryKey: ["campaigns", String(id), "why", contact],
    queryFn: async () => orThrow(await get<CampaignWhy>(`/api/campaigns/${id}/why`, { contact })),
    retry: false,
  });
