import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { sessionQuery } from "../api/session";
import { isProblem, ProblemError, UNAUTHORIZED, UNREACHABLE } from "../model/problem";

/** Whoever is found to be logged out, wherever it shows, is led back to the login. */
export function createQueryClient(onLoggedOut: () => void): QueryClient {
  const notice = (error: Error) => {
    if (isProblem(error, UNAUTHORIZED) && client.getQueryData(sessionQuery.queryKey) !== null) {
      client.setQueryData(sessionQuery.queryKey, null);
      onLoggedOut();
    }
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: notice }),
    mutationCache: new MutationCache({ onError: notice }),
    defaultOptions: { queries: { retry: worthRetrying, staleTime: 1_000 } },
  });
  return client;
}

function worthRetrying(failures: number, error: Error): boolean {
  const status = error instanceof ProblemError ? error.problem.status : UNREACHABLE;
  return failures < 2 && (status === UNREACHABLE || status >= 502);
}
