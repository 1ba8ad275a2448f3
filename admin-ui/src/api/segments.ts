import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Id, Page } from "../model/list";
import { orThrow, type Result } from "../model/result";
import type {
  Counted,
  Member,
  Moved,
  ReadCondition,
  Segment,
  SegmentKind,
  Why,
  Words,
} from "../model/segment";
import { get, send } from "./http";
import { pagesOf } from "./pages";

const A_MINUTE = 60_000;

export const segmentsQuery = queryOptions({
  queryKey: ["segments"],
  queryFn: async () => orThrow(await get<Page<Segment>>("/api/segments")).items,
});

export const segmentQuery = (id: Id) =>
  queryOptions({
    queryKey: ["segments", String(id)],
    queryFn: async () => orThrow(await get<Segment>(`/api/segments/${id}`)),
  });

export const membersQuery = (id: Id, q: string) =>
  pagesOf<Member>(["segments", String(id), "members"], `/api/segments/${id}/members`, { q });

export const wordsQuery = queryOptions({
  queryKey: ["segmentWords"],
  queryFn: async () => orThrow(await get<Words>("/api/segments/words")),
  staleTime: A_MINUTE,
});

/** The answer for an older text never comes after that for a newer one: each text has its own. */
export const countQuery = (condition: string) =>
  queryOptions({
    queryKey: ["segmentCount", condition],
    queryFn: async () => orThrow(await send<Counted>("POST", "/api/segments/count", { condition })),
    placeholderData: keepPreviousData,
    staleTime: A_MINUTE,
    retry: false,
  });

export const whyQuery = (id: Id, contact: string) =>
  queryOptions({
    queryKey: ["segments", String(id), "why", contact],
    queryFn: async () => orThrow(await get<Why>(`/api/segments/${id}/why`, { contact })),
    retry: false,
  });

export interface SegmentDraft {
  name: string;
  description?: string | null;
  kind: SegmentKind;
  condition?: string;
  follows?: boolean | undefined;
  version?: number | undefined;
}

export function readCondition(condition: string): Promise<Result<ReadCondition>> {
  return send("POST", "/api/segments/read", { condition });
}

export function createSegment(draft: SegmentDraft): Promise<Result<Segment>> {
  return send("POST", "/api/segments", draft);
}

export function changeSegment(id: Id, draft: SegmentDraft): Promise<Result<Segment>> {
  return send("PUT", `/api/segments/${id}`, draft);
}

export function deleteSegment(id: Id): Promise<Result<unknown>> {
  return send("DELETE", `/api/segments/${id}`);
}

/** Today's members as a list of their own; a random part of them when a size is given. */
export function fixSegment(
  id: Id,
  fixed: { name: string; size?: number },
): Promise<Result<Segment>> {
  return send("POST", `/api/segments/${id}/fix`, fixed);
}

export function changeMembers(
  method: "POST" | "DELETE",
  id: Id,
  contacts: Id[],
): Promise<Result<Moved>> {
  return send(method, `/api/segments/${id}/members`, { contacts });
}
