import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { RuleTree } from "../../../model/segment";
import { someWords } from "../../../test/segments";
import { builderOf, emptyRow, group, type Item } from "./builder";
import { textLiteral, toFeel } from "./toFeel";

interface Example {
  feel: string;
  node: RuleTree;
}

// The server reads the same examples: what the one writes, the other understands.
const examples = JSON.parse(
  readFileSync("../campaign-engine/src/test/resources/groundswell/audience/rules.json", "utf8"),
) as Example[];

test.each(examples.map(({ feel, node }) => [feel, node] as const))("%s", (feel, node) => {
  expect(toFeel(builderOf(node), someWords())).toBe(feel);
});

test("rows that are not finished are left out, and nothing at all is everyone", () => {
  const half: Item[] = [
    emptyRow(),
    { ...emptyRow(), name: "contact.city", operator: "=", values: [""] },
    { ...emptyRow(), name: "contact.age", operator: "between", values: [1] },
    { ...emptyRow(), name: "contact.gone", operator: "=", values: ["x"] },
    group("any", [emptyRow()]),
  ];

  expect(toFeel(group("all", half), someWords())).toBe("true");
  expect(
    toFeel(
      group("all", [...half, { ...emptyRow(), name: "contact.age", operator: "known" }]),
      someWords(),
    ),
  ).toBe("contact.age != null");
});

test("no text can get out of its quotes", () => {
  for (const text of ['"', "\\", '\\"', 'x") or true or ("', "\n", "${1}", "'; drop table"]) {
    const written = textLiteral(text);

    expect(JSON.parse(written)).toBe(text);
  }
});
