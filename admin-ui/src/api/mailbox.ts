import { queryOptions } from "@tanstack/react-query";
import type { Id } from "../model/list";
import type { Mail, MailDetail } from "../model/mail";
import { orThrow, type Result } from "../model/result";
import { get, send } from "./http";
import { pagesOf } from "./pages";

export const mailsQuery = (q: string) => pagesOf<Mail>(["mails"], "/api/sandbox/messages", { q });

export const mailQuery = (id: Id) =>
  queryOptions({
    queryKey: ["mails", String(id)],
    queryFn: async () => orThrow(await get<MailDetail>(`/api/sandbox/messages/${id}`)),
    staleTime: Infinity,
  });

export const mailHtmlUrl = (id: Id) => `/api/sandbox/messages/${id}/html`;

export function emptyMailbox(): Promise<Result<undefined>> {
  return send("DELETE", "/api/sandbox/messages");
}
