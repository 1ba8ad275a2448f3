import { queryOptions } from "@tanstack/react-query";
import type { Audience, Campaign, CampaignCommand, CampaignDetail, Steps } from "../model/campaign";
import type { Id, Page } from "../model/list";
import { orThrow, type Result } from "../model/result";
import { get, getText, send } from "./http";

export const campaignsQuery = queryOptions({
  queryKey: ["campaigns"],
  queryFn: async () => orThrow(await get<Page<Campaign>>("/api/campaigns")).items,
});

export const campaignQuery = (id: Id) =>
  queryOptions({
    queryKey: ["campaigns", String(id)],
    queryFn: async () => orThrow(await get<CampaignDetail>(`/api/campaigns/${id}`)),
  });

export const diagramQuery = (id: Id, version: number) =>
  queryOptions({
    queryKey: ["diagrams", String(id), version],
    queryFn: async () => orThrow(await getText(`/api/campaigns/${id}/diagram`)),
    staleTime: Infinity,
  });

export const stepsQuery = (id: Id) =>
  queryOptions({
    queryKey: ["campaigns", String(id), "steps"],
    queryFn: async () => orThrow(await get<Steps>(`/api/campaigns/${id}/steps`)),
  });

export const audienceQuery = (id: Id) =>
  queryOptions({
    queryKey: ["campaigns", String(id), "audience"],
    queryFn: async () => orThrow(await get<Audience>(`/api/campaigns/${id}/audience`)),
  });

export function command(id: Id, verb: CampaignCommand, body?: object): Promise<Result<Campaign>> {
  return send("POST", `/api/campaigns/${id}/${verb}`, body);
}

export function uploadDiagram(diagram: File): Promise<Result<Campaign>> {
  const form = new FormData();
  form.set("diagram", diagram);
  return send("POST", "/api/campaigns", form);
}
