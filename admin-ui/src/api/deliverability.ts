import { queryOptions } from "@tanstack/react-query";
import type { Deliverability, DnsEntry, DomainHealth } from "../model/deliverability";
import type { Id } from "../model/list";
import type { Message } from "../model/message";
import { orThrow } from "../model/result";
import { get, send } from "./http";
import { pagesOf } from "./pages";

export const DELIVERABILITY = ["deliverability"];
const PATH = "/api/deliverability";

export const deliverabilityQuery = queryOptions({
  queryKey: [...DELIVERABILITY, "state"],
  queryFn: async () => orThrow(await get<Deliverability>(PATH)),
});

export const healthQuery = queryOptions({
  queryKey: [...DELIVERABILITY, "health"],
  queryFn: async () => orThrow(await get<DomainHealth>(`${PATH}/health`)),
});

export const unknownQuery = pagesOf<Message>([...DELIVERABILITY, "unknown"], "/api/messages", {
  state: "UNKNOWN",
});

export async function checkDns() {
  return orThrow(await send<DnsEntry[]>("POST", `${PATH}/check`, {}));
}

export async function changeKeys(step: "prepare" | "rotate") {
  return orThrow(await send<Deliverability>("POST", `${PATH}/keys/${step}`, {}));
}

export async function warmUp(from: string | null) {
  return orThrow(await send<Deliverability>("PUT", `${PATH}/warm-up`, { from }));
}

export async function setLimit(limit: { server: string; group: string; perMinute: number | null }) {
  return orThrow(await send<Deliverability>("PUT", `${PATH}/limits`, limit));
}

export async function resend(messages: Id[]) {
  return orThrow(await send<{ resent: number }>("POST", `${PATH}/resend`, { messages }));
}

export async function letBulkGo() {
  return orThrow(await send<DomainHealth>("POST", `${PATH}/health/let-go`, {}));
}

export async function reportSpam(report: { provider: string; day: string; share: number }) {
  return orThrow(await send<DomainHealth>("PUT", `${PATH}/health/reported`, report));
}
