import type { ConditionProblem } from "../../../model/segment";

export interface Place {
  from: number;
  to: number;
}

export interface Fix extends Place {
  text: string;
}

/** Where in the text a problem is; null when it concerns the whole. */
export function placeOf({ from, position, part }: ConditionProblem, text: string): Place | null {
  const start = from ?? position ?? null;
  if (start === null || start > text.length) {
    return null;
  }
  // The server shortens a long piece and ends it in an ellipsis.
  const length = part.endsWith("…") ? part.length - 1 : part.length;
  return { from: start, to: Math.min(text.length, start + length) };
}

const IDEAS = [/^Did you mean (.+?)(?:\(…\))?\?$/s, /^Put brackets around it: (.+)$/s];

/** What to put in its place, when the server has an idea: “Did you mean orders.count?”, or brackets. */
export function fixOf(problem: ConditionProblem, text: string): Fix | null {
  const meant = IDEAS.map((idea) => idea.exec(problem.hint ?? "")?.[1]).find(Boolean);
  const place = placeOf(problem, text);
  return meant === undefined || place === null || text.slice(place.from, place.to) !== problem.part
    ? null
    : { ...place, text: meant };
}

export function fixed(text: string, { from, to, text: meant }: Fix): string {
  return text.slice(0, from) + meant + text.slice(to);
}
