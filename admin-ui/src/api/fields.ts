import { queryOptions } from "@tanstack/react-query";
import type { Contact } from "../model/contact";
import type { Field, FieldDraft, Tag } from "../model/field";
import type { Id, Page } from "../model/list";
import { orThrow, type Result } from "../model/result";
import { get, send } from "./http";

export const fieldsQuery = queryOptions({
  queryKey: ["fields"],
  queryFn: async () => orThrow(await get<Page<Field>>("/api/attributes")).items,
});

export function saveField(name: string | null, draft: FieldDraft): Promise<Result<Field>> {
  return name === null
    ? send("POST", "/api/attributes", draft)
    : send("PATCH", `/api/attributes/${encodeURIComponent(name)}`, draft);
}

export const tagsQuery = queryOptions({
  queryKey: ["tags"],
  queryFn: async () => orThrow(await get<Page<Tag>>("/api/tags")).items,
});

export function changeTags(id: Id, add: string[], remove: string[]): Promise<Result<Contact>> {
  return send("POST", `/api/contacts/${id}/tags`, { add, remove });
}
