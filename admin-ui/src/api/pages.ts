import { infiniteQueryOptions, type QueryKey } from "@tanstack/react-query";
import type { Page } from "../model/list";
import { orThrow } from "../model/result";
import { get } from "./http";

/** A list that is read page by page, as far down as one wants to see. */
export function pagesOf<T>(key: QueryKey, path: string, query: Record<string, string>) {
  return infiniteQueryOptions({
    queryKey: [...key, query],
    queryFn: async ({ pageParam }) =>
      orThrow(await get<Page<T>>(path, { ...query, cursor: pageParam })),
    initialPageParam: null as string | null,
    getNextPageParam: (page: Page<T>) => page.next ?? null,
  });
}
