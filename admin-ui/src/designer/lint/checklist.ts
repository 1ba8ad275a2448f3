import type { Finding } from "../../model/problem";

/** Faults that can be seen while drawing; the server has the same names for those that it refuses. */
export type Rule =
  | "path-ends"
  | "unreachable"
  | "one-way-out"
  | "one-start"
  | "default-flow"
  | "cycle-needs-wait"
  | "named-end"
  | "twice"
  | "overlap"
  | "label";

export interface Noticed {
  element: string;
  rule: Rule;
  /** It may be published all the same. */
  hint: boolean;
}

export interface Item {
  element: string;
  rule: string;
  message: string;
  advice: string | null;
  hint: boolean;
}

const WHOLE = "diagram";

/**
 * One list of what the browser notices and what the server has said, each fault once. The server has the last word on
 * what it knows about; until it has seen the diagram as it is now, the browser is nearer to the truth.
 *
 * @param seen whether the server's findings are about the diagram as it stands
 * @param say the sentence for a fault that only the browser has noticed
 */
export function checklist(
  noticed: Noticed[],
  findings: Finding[],
  seen: boolean,
  say: (rule: Rule) => string,
): Item[] {
  const fromServer = findings
    .map((finding) => ({
      ...{ element: finding.element ?? WHOLE, rule: finding.rule ?? "", hint: false },
      ...{ message: finding.message, advice: finding.hint ?? null },
    }))
    .filter(
      ({ element, rule }) =>
        seen || !isRule(rule) || noticed.some((it) => it.element === element && it.rule === rule),
    );
  const known = new Set(fromServer.map(keyOf));
  const fromHere = noticed
    .filter(({ hint }) => hint || !seen)
    .map(({ element, rule, hint }) => ({ element, rule, hint, message: say(rule), advice: null }))
    .filter((item) => !known.has(keyOf(item)) && known.add(keyOf(item)));
  return [...fromServer, ...fromHere].toSorted((a, b) => Number(a.hint) - Number(b.hint));
}

const RULES: readonly string[] = [
  ...["path-ends", "unreachable", "one-way-out", "one-start", "default-flow"],
  ...["cycle-needs-wait", "named-end"],
];

function isRule(rule: string): boolean {
  return RULES.includes(rule);
}

function keyOf({ element, rule }: { element: string; rule: string }): string {
  return rule === "one-start" ? rule : `${element} ${rule}`;
}
