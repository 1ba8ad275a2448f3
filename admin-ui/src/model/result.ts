import { type Problem, ProblemError } from "./problem";

export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** For the query library, which wants a failure thrown. */
export function orThrow<T>(result: Result<T>): T {
  if (result.ok) {
    return result.value;
  } else {
    throw new ProblemError(result.problem);
  }
}
