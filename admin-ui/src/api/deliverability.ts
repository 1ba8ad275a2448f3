import { queryOptions } from "@tanstack/react-query";
import type {
  Deliverability,
  DnsEntry,
  DomainHealth,
  Receivers,
  Sender,
} from "../model/deliverability";
import type { Id } from "../model/list";
import type { Message } from "../model/message";
import { orThrow } from "../model/result";
import { get, send } from "./http";
import { pagesOf } from "./pages";

export const DELIVERABILITY = ["deliverability"];
const PATH = "/api/deliverability";

/** Null: the company's own domain. */
type Domain = string | null;

function of(domain: Domain): string {
  return domain === null ? "" : `?${new URLSearchParams({ domain }).toString()}`;
}

export function deliverabilityQuery(domain: Domain) {
  return queryOptions({
    queryKey: [...DELIVERABILITY, "state", domain],
    queryFn: async () => orThrow(await get<Deliverability>(`${PATH}${of(domain)}`)),
  });
}

export function healthQuery(domain: Domain) {
  return queryOptions({
    queryKey: [...DELIVERABILITY, "health", domain],
    queryFn: async () => orThrow(await get<DomainHealth>(`${PATH}/health${of(domain)}`)),
  });
}

export function receiversQuery(domain: string, days: number) {
  const query = new URLSearchParams({ domain, days: String(days) });
  return queryOptions({
    queryKey: [...DELIVERABILITY, "receivers", domain, days],
    queryFn: async () => orThrow(await get<Receivers>(`${PATH}/receivers?${query.toString()}`)),
  });
}

export const sendersQuery = queryOptions({
  queryKey: [...DELIVERABILITY, "senders"],
  queryFn: async () => orThrow(await get<{ items: Sender[] }>("/api/senders")),
});

export async function putSender({
  key,
  ...sender
}: {
  key: string;
  name: string;
  address: string;
}) {
  return orThrow(await send<Sender>("PUT", `/api/senders/${encodeURIComponent(key)}`, sender));
}

export async function withdrawSender(key: string) {
  orThrow(await send("DELETE", `/api/senders/${encodeURIComponent(key)}`));
}

export const unknownQuery = pagesOf<Message>([...DELIVERABILITY, "unknown"], "/api/messages", {
  state: "UNKNOWN",
});

export async function checkDns(domain: Domain) {
  return orThrow(await send<DnsEntry[]>("POST", `${PATH}/check${of(domain)}`, {}));
}

export async function changeKeys({ domain, step }: { domain: Domain; step: "prepare" | "rotate" }) {
  return orThrow(await send<Deliverability>("POST", `${PATH}/keys/${step}${of(domain)}`, {}));
}

export async function warmUp({ domain, from }: { domain: Domain; from: string | null }) {
  return orThrow(await send<Deliverability>("PUT", `${PATH}/warm-up${of(domain)}`, { from }));
}

export async function setLimit(limit: { server: string; group: string; perMinute: number | null }) {
  return orThrow(await send<Deliverability>("PUT", `${PATH}/limits`, limit));
}

export async function resend(messages: Id[]) {
  return orThrow(await send<{ resent: number }>("POST", `${PATH}/resend`, { messages }));
}

export async function letBulkGo(domain: Domain) {
  return orThrow(await send<DomainHealth>("POST", `${PATH}/health/let-go${of(domain)}`, {}));
}

interface SpamReport {
  domain: Domain;
  provider: string;
  day: string;
  share: number;
}

export async function reportSpam({ domain, ...report }: SpamReport) {
  return orThrow(await send<DomainHealth>("PUT", `${PATH}/health/reported${of(domain)}`, report));
}
