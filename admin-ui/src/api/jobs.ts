import { queryOptions } from "@tanstack/react-query";
import { isOver, type Job } from "../model/job";
import type { Id, Page } from "../model/list";
import { orThrow } from "../model/result";
import { get } from "./http";

export const jobsQuery = queryOptions({
  queryKey: ["jobs"],
  queryFn: async () => orThrow(await get<Page<Job>>("/api/jobs")).items,
  refetchInterval: ({ state }) => (state.data?.every(isOver) === false ? 1_000 : false),
});

export const jobQuery = (id: Id) =>
  queryOptions({
    queryKey: ["jobs", String(id)],
    queryFn: async () => orThrow(await get<Job>(`/api/jobs/${id}`)),
    refetchInterval: ({ state }) => (state.data !== undefined && isOver(state.data) ? false : 500),
  });
