import { queryOptions } from "@tanstack/react-query";
import type { Id } from "../model/list";
import { orThrow } from "../model/result";
import type { ReturnedMail } from "../model/returned";
import { get, send } from "./http";
import { pagesOf } from "./pages";

export const RETURNED = ["returned"];

/** Empty: all. */
export const returnedQuery = (kind: string, deed: string) =>
  pagesOf<ReturnedMail>(RETURNED, "/api/feedback", {
    ...(kind === "" ? {} : { kind }),
    ...(deed === "" ? {} : { deed }),
  });

export const returnedMailQuery = (id: Id) =>
  queryOptions({
    queryKey: [...RETURNED, "one", String(id)],
    queryFn: async () => orThrow(await get<ReturnedMail>(`/api/feedback/${id}`)),
  });

export async function undoReturned(id: Id, why: string) {
  return orThrow(await send<ReturnedMail>("POST", `/api/feedback/${id}/undo`, { why }));
}
