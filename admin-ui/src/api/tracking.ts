import { queryOptions } from "@tanstack/react-query";
import type { Id } from "../model/list";
import { orThrow } from "../model/result";
import type {
  Attribution,
  CampaignTracking,
  InstanceTracking,
  Letter,
  Model,
} from "../model/tracking";
import { get, send } from "./http";

export const trackingQuery = queryOptions({
  queryKey: ["tracking"],
  queryFn: async () => orThrow(await get<InstanceTracking>("/api/tracking")),
});

export const campaignTrackingQuery = (id: Id) =>
  queryOptions({
    queryKey: ["campaigns", String(id), "tracking"],
    queryFn: async () => orThrow(await get<CampaignTracking>(`/api/campaigns/${id}/tracking`)),
  });

export const lettersQuery = (id: Id) =>
  queryOptions({
    queryKey: ["campaigns", String(id), "responses"],
    queryFn: async () =>
      orThrow(await get<{ items: Letter[] }>(`/api/campaigns/${id}/responses`)).items,
  });

export const attributionQuery = (id: Id, model: Model, window: number | null) =>
  queryOptions({
    queryKey: ["campaigns", String(id), "attribution", model, window],
    queryFn: async () =>
      orThrow(await get<Attribution>(`/api/campaigns/${id}/attribution`, { model, window })),
  });

export async function saveTracking(body: InstanceTracking) {
  return orThrow(await send<InstanceTracking>("PUT", "/api/tracking", body));
}

export async function saveCampaignTracking(id: Id, body: CampaignTracking) {
  return orThrow(await send<CampaignTracking>("PUT", `/api/campaigns/${id}/tracking`, body));
}

export async function saveContactTracking(id: Id, tracked: boolean) {
  return orThrow(await send("PUT", `/api/contacts/${id}/tracking`, { tracked }));
}

export async function rejudge() {
  return orThrow(await send<{ job: Id }>("POST", "/api/tracking/rejudge"));
}
