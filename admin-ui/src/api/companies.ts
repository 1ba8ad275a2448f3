import { queryOptions } from "@tanstack/react-query";
import type { Company, CompanyDraft } from "../model/company";
import type { Contact } from "../model/contact";
import type { Id } from "../model/list";
import { orThrow, type Result } from "../model/result";
import { get, send } from "./http";
import { pagesOf } from "./pages";

export const companiesQuery = (q: string) =>
  pagesOf<Company>(["companies"], "/api/companies", { q });

export const companyQuery = (id: Id) =>
  queryOptions({
    queryKey: ["companies", String(id)],
    queryFn: async () => orThrow(await get<Company>(`/api/companies/${id}`)),
  });

/** Under the contacts, so that a change of one of them is seen here too. */
export const companyContactsQuery = (id: Id, q: string) =>
  pagesOf<Contact>(["contacts", "company", String(id)], "/api/contacts", {
    company: String(id),
    q,
  });

export function saveCompany(id: Id | null, draft: CompanyDraft): Promise<Result<Company>> {
  return id === null
    ? send("POST", "/api/companies", draft)
    : send("PATCH", `/api/companies/${id}`, draft);
}

export function deleteCompany(id: Id): Promise<Result<{ contacts: number }>> {
  return send("DELETE", `/api/companies/${id}`);
}
