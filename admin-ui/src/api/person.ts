import { queryOptions } from "@tanstack/react-query";
import type { Contact } from "../model/contact";
import type { Id, Page } from "../model/list";
import type { MergePreview, MergeRecord } from "../model/person";
import { orThrow, type Result } from "../model/result";
import { get, send } from "./http";

export const personalDataUrl = (id: Id) => `/api/contacts/${id}/data`;

export const mergesQuery = (id: Id) =>
  queryOptions({
    queryKey: ["contacts", String(id), "merges"],
    queryFn: async () => orThrow(await get<Page<MergeRecord>>(`/api/contacts/${id}/merges`)).items,
  });

export const mergePreviewQuery = (id: Id, from: Id) =>
  queryOptions({
    queryKey: ["contacts", String(id), "merge", String(from)],
    queryFn: async () =>
      orThrow(await get<MergePreview>(`/api/contacts/${id}/merge`, { from: String(from) })),
  });

export function mergeContacts(id: Id, from: Id): Promise<Result<Contact>> {
  return send("POST", `/api/contacts/${id}/merge`, { from });
}

export function undoMerge(id: Id, merge: Id): Promise<Result<Contact>> {
  return send("POST", `/api/contacts/${id}/unmerge`, { merge });
}

export function eraseContact(id: Id, confirm: string): Promise<Result<unknown>> {
  return send("DELETE", `/api/contacts/${id}`, { confirm });
}
