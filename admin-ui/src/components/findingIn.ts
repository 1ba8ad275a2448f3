import { ProblemError } from "../model/problem";

/** What the server says of one field of a form, which may go by several names. */
export function findingIn(error: Error | null, ...fields: string[]): string | undefined {
  const findings = error instanceof ProblemError ? (error.problem.problems ?? []) : [];
  return findings.find(({ field }) => field !== undefined && fields.includes(field))?.message;
}
