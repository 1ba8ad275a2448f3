import type { TFunction } from "i18next";
import { FORBIDDEN, type Problem, ProblemError, UNREACHABLE } from "../model/problem";

/** What HTTP calls an answer says nothing to a person. */
const STATUS_WORDS: Record<string, "problem.refused" | "problem.notThere" | "problem.meanwhile"> = {
  "Bad Request": "problem.refused",
  "Unprocessable Content": "problem.refused",
  "Unprocessable Entity": "problem.refused",
  "Not Found": "problem.notThere",
  Conflict: "problem.meanwhile",
};

/** What a person is told when something failed: the server's own words where it has any. */
export function problemWords(error: Error, t: TFunction): { title: string; detail: string } {
  if (!(error instanceof ProblemError)) {
    return { title: t("problem.ours"), detail: error.message };
  }
  const { problem } = error;
  return { title: titleOf(problem, t), detail: problem.detail ?? detailOf(problem, t) };
}

function titleOf(problem: Problem, t: TFunction): string {
  if (problem.status === UNREACHABLE) {
    return t("problem.unreachable");
  }
  const key = STATUS_WORDS[problem.title];
  if (key !== undefined) {
    return t(key);
  }
  return problem.title === "" ? t("problem.status", { status: problem.status }) : problem.title;
}

function detailOf(problem: Problem, t: TFunction): string {
  switch (problem.status) {
    case UNREACHABLE:
      return t("problem.unreachableHint");
    case FORBIDDEN:
      return t("problem.forbiddenHint");
    default:
      return problem.problems === undefined ? t("problem.hint") : "";
  }
}
