import { queryOptions } from "@tanstack/react-query";
import { isOver, type Job } from "../model/job";
import type { Id, Page } from "../model/list";
import { orThrow } from "../model/result";
import { get } from "./http";

/** Files and bulk actions; a rehearsal is shown with its campaign. */
const LISTED = "contact-import,bulk,bulk-undo";

export const jobsQuery = queryOptions({
  queryKey: ["jobs"],
  queryFn: async () => orThrow(await get<Page<Job>>(`/api/jobs?kind=${LISTED}`)).items,
  refetchInterval: ({ state }) => (state.data?.every(isOver) === false ? 1_000 : false),
});

export const jobQuery = (id: Id) =>
  queryOptions({
    queryKey: ["jobs", String(id)],
    queryFn: async () => orThrow(await get<Job>(`/api/jobs/${id}`)),
    refetchInterval: ({ state }) => (state.data !== undefined && isOver(state.data) ? false : 500),
  });
