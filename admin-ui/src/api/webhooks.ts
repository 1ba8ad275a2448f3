import { queryOptions } from "@tanstack/react-query";
import type { Id, Page } from "../model/list";
import { orThrow, type Result } from "../model/result";
import type { Tried, Webhook, WebhookCall, WebhookDraft } from "../model/webhook";
import { get, send, withQuery } from "./http";

export const webhooksQuery = queryOptions({
  queryKey: ["webhooks"],
  queryFn: async () => orThrow(await get<Page<Webhook>>("/api/webhooks")).items,
});

export const failedCallsQuery = (name: string) =>
  queryOptions({
    queryKey: ["webhooks", name, "failures"],
    queryFn: async () => orThrow(await get<Page<WebhookCall>>(`${path(name)}/failures`)).items,
  });

export function saveWebhook({ name, url, fields }: WebhookDraft): Promise<Result<Webhook>> {
  return send("PUT", path(name), { url, fields });
}

export function renewSecret(name: string): Promise<Result<Webhook>> {
  return send("POST", `${path(name)}/secret`);
}

export function tryWebhook(name: string): Promise<Result<Tried>> {
  return send("POST", `${path(name)}/test`);
}

export function callAgain(name: string, call: Id | null): Promise<Result<{ calls: number }>> {
  return send(
    "POST",
    withQuery(`${path(name)}/retry`, { call: call === null ? null : String(call) }),
  );
}

export function deleteWebhook(name: string): Promise<Result<undefined>> {
  return send("DELETE", path(name));
}

function path(name: string): string {
  return `/api/webhooks/${encodeURIComponent(name)}`;
}
