import { queryOptions } from "@tanstack/react-query";
import type { Instance } from "../model/instance";
import { orThrow, type Result } from "../model/result";
import { get, send } from "./http";

export const instanceQuery = queryOptions({
  queryKey: ["instance"],
  queryFn: async () => ({ ...orThrow(await get<Instance>("/api/instance")), readAt: Date.now() }),
  refetchInterval: 30_000,
  staleTime: 10_000,
});

export function forwardClock(forward: string): Promise<Result<unknown>> {
  return send("POST", "/api/demo/clock", { forward });
}
