import Linter from "bpmnlint/lib/linter";
import duplicates from "bpmnlint/rules/no-duplicate-sequence-flows";
import disconnected from "bpmnlint/rules/no-disconnected";
import implicitEnd from "bpmnlint/rules/no-implicit-end";
import implicitSplit from "bpmnlint/rules/no-implicit-split";
import implicitStart from "bpmnlint/rules/no-implicit-start";
import overlapping from "bpmnlint/rules/no-overlapping-elements";
import label from "bpmnlint/rules/label-required";
import startRequired from "bpmnlint/rules/start-event-required";
// eslint-disable-next-line @typescript-eslint/ban-ts-comment
// @ts-ignore: the plugin is plain JavaScript, which the build runs as well
import { rules as ours } from "../../../bpmnlint-plugin/index.js";
import type { Moddle } from "../moddle";
import type { Noticed, Rule } from "./checklist";

/** The rules of bpmnlint that say something to a marketer, each by the server's name for the same fault. */
const RULES: Record<string, { rule: unknown; is: Rule; hint?: boolean }> = {
  "no-implicit-end": { rule: implicitEnd, is: "path-ends" },
  "no-implicit-start": { rule: implicitStart, is: "unreachable" },
  "no-disconnected": { rule: disconnected, is: "unreachable" },
  "no-implicit-split": { rule: implicitSplit, is: "one-way-out" },
  "start-event-required": { rule: startRequired, is: "one-start" },
  "no-duplicate-sequence-flows": { rule: duplicates, is: "twice", hint: true },
  "no-overlapping-elements": { rule: overlapping, is: "overlap", hint: true },
  "label-required": { rule: label, is: "label", hint: true },
  ...own("default-flow", "default-flow"),
  ...own("cycle-needs-wait", "cycle-needs-wait"),
  ...own("named-end-event", "named-end"),
};

const linter = new Linter({
  config: { rules: Object.fromEntries(Object.keys(RULES).map((name) => [name, "error"])) },
  resolver: {
    resolveRule: (_: string, name: string) => RULES[name]?.rule,
    resolveConfig: () => null,
  },
});

/** What can be seen of a diagram without asking the server. */
export async function lint(definitions: Moddle): Promise<Noticed[]> {
  const reports = await linter.lint(definitions);
  return Object.entries(reports).flatMap(([name, found]) => {
    const known = RULES[name];
    return known === undefined
      ? []
      : found.map(({ id }) => ({ element: id, rule: known.is, hint: known.hint === true }));
  });
}

function own(name: string, is: Rule) {
  return { [name]: { rule: (ours as Record<string, unknown>)[name], is } };
}
