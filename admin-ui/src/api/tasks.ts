import { infiniteQueryOptions } from "@tanstack/react-query";
import type { Id } from "../model/list";
import { orThrow, type Result } from "../model/result";
import type { Task, TaskCommand, TaskPage } from "../model/task";
import { get, send } from "./http";

export const TASKS = ["tasks"];

export interface TaskFilter {
  state: "OPEN" | "DONE";
  group: string | null;
  mine: boolean;
}

export const tasksQuery = ({ state, group, mine }: TaskFilter) =>
  infiniteQueryOptions({
    queryKey: [...TASKS, state, group, mine],
    queryFn: async ({ pageParam }) =>
      orThrow(
        await get<TaskPage>("/api/tasks", {
          state,
          group,
          mine: mine ? "true" : null,
          cursor: pageParam,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? null,
  });

export function commandTask(id: Id, verb: TaskCommand, body: object = {}): Promise<Result<Task>> {
  return send("POST", `/api/tasks/${id}/${verb}`, body);
}
