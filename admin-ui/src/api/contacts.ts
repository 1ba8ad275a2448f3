import { queryOptions } from "@tanstack/react-query";
import type { ContactFilter } from "../model/bulk";
import type { Contact, ContactDetail, TimelineEntry } from "../model/contact";
import type { Id, Page } from "../model/list";
import { orThrow } from "../model/result";
import { get } from "./http";
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
