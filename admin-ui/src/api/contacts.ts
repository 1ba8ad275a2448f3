import { queryOptions } from "@tanstack/react-query";
import type { ContactFilter } from "../model/bulk";
import type { Contact, ContactDetail, ContactDraft, TimelineEntry } from "../model/contact";
import type { Id, Page } from "../model/list";
import { orThrow, type Result } from "../model/result";
import { get, send } from "./http";
import { pagesOf } from "./pages";

export const contactsQuery = (filter: ContactFilter) =>
  pagesOf<Contact>(["contacts"], "/api/contacts", { ...filter });

export const contactQuery = (id: Id) =>
  queryOptions({
    queryKey: ["contacts", String(id)],
    queryFn: async () => orThrow(await get<ContactDetail>(`/api/contacts/${id}`)),
  });

/** Kinds between commas; empty: all. */
export const timelineQuery = (id: Id, kind = "") =>
  queryOptions({
    queryKey: ["contacts", String(id), "timeline", kind],
    queryFn: async () =>
      orThrow(await get<Page<TimelineEntry>>(`/api/contacts/${id}/timeline`, { kind })).items,
  });

export function saveContact(id: Id | null, draft: ContactDraft): Promise<Result<Contact>> {
  return id === null
    ? send("POST", "/api/contacts", draft)
    : send("PATCH", `/api/contacts/${id}`, draft);
}
