import { queryOptions } from "@tanstack/react-query";
import { UNAUTHORIZED } from "../model/problem";
import { orThrow, type Result } from "../model/result";
import type { Session } from "../model/session";
import { get, send } from "./http";

/** Null when nobody is logged in. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async () => {
    const answer = await get<Session>("/api/session");
    return !answer.ok && answer.problem.status === UNAUTHORIZED ? null : orThrow(answer);
  },
  staleTime: Infinity,
});

export async function logIn(username: string, password: string): Promise<Result<Session>> {
  const answer = await send<unknown>("POST", "/api/session", { username, password });
  // Asked again, since logging in renews the CSRF token and only this answer carries the new one.
  return answer.ok ? get<Session>("/api/session") : answer;
}

export function logOut(): Promise<Result<undefined>> {
  return send("DELETE", "/api/session");
}
