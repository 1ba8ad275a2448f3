import { ProblemError } from "../model/problem";

/** What is wrong with one field of a form and what to do; the field may go by several names. */
export function findingIn(error: Error | null, ...fields: string[]): string | undefined {
  const findings = error instanceof ProblemError ? (error.problem.problems ?? []) : [];
  const finding = findings.find(({ field }) => field !== undefined && fields.includes(field));
  return finding && [finding.message, finding.hint].filter(Boolean).join(" ");
}
