import { queryOptions } from "@tanstack/react-query";
import type { Cap, ConsentWords, ListTaken, Reasons, Refusal, Topic } from "../model/consent";
import type { Id, Page } from "../model/list";
import { orThrow } from "../model/result";
import { get, send } from "./http";
import { pagesOf } from "./pages";

export const TOPICS = ["topics"];
export const SUPPRESSIONS = ["suppressions"];

async function itemsOf<T>(path: string): Promise<T[]> {
  return orThrow(await get<Page<T>>(path)).items;
}

export const topicsQuery = queryOptions({
  queryKey: [...TOPICS, "list"],
  queryFn: () => itemsOf<Topic>("/api/topics"),
});

export const reasonsQuery = queryOptions({
  queryKey: [...TOPICS, "reasons"],
  queryFn: () => itemsOf<Reasons>("/api/topics/reasons"),
});

export const capsQuery = queryOptions({
  queryKey: ["caps"],
  queryFn: () => itemsOf<Cap>("/api/caps"),
});

export const suppressionsQuery = (q: string) =>
  pagesOf<Refusal>(SUPPRESSIONS, "/api/suppressions", { q });

export const consentsQuery = (id: Id) =>
  queryOptions({
    queryKey: ["contacts", String(id), "consents"],
    queryFn: async () => orThrow(await get<ConsentWords>(`/api/contacts/${id}/consents`)),
  });

export async function saveTopic(topic: Partial<Topic> & { name: string }, isNew: boolean) {
  return isNew
    ? orThrow(await send<Topic>("POST", "/api/topics", topic))
    : orThrow(await send<Topic>("PATCH", `/api/topics/${topic.name}`, topic));
}

export async function saveCaps(items: Cap[]) {
  return orThrow(await send("PUT", "/api/caps", { items }));
}

export async function addRefusal(body: object) {
  return orThrow(await send<Refusal>("POST", "/api/suppressions", body));
}

export async function addRefusals(body: object) {
  return orThrow(await send<ListTaken>("POST", "/api/suppressions/list", body));
}

export async function removeRefusal(body: object) {
  return orThrow(await send("DELETE", "/api/suppressions", body));
}

export async function sayConsent(contact: Id, body: object) {
  return orThrow(await send("POST", `/api/contacts/${contact}/consents`, body));
}
