import { expect, test } from "vitest";
import type { FeelType } from "../../../model/segment";
import { someWords } from "../../../test/segments";
import { durationParts, isoDuration } from "./duration";
import { askable, rowAbout, rowAsking } from "./facts";
import { choiceOf, codeOf, operatorsFor, operatorWord } from "./operators";
import { toFeel } from "./toFeel";
import { group } from "./builder";

const TYPES: FeelType[] = ["TEXT", "NUMBER", "BOOLEAN", "DATE", "DATE_TIME", "LIST"];

test.each(TYPES)("every operator offered for %s has words of its own", (type) => {
  const offered = operatorsFor(type, { operator: "", negated: false });
  const words = offered.map((code) => operatorWord(code, type));

  expect(new Set(words).size).toBe(offered.length);
  expect(offered.map(choiceOf).map(codeOf)).toEqual(offered);
});

test("an operator that a text brought along can be kept", () => {
  expect(operatorsFor("DATE", { operator: "ago <=", negated: false })).toContain("ago <=");
  expect(operatorsFor("TEXT", { operator: "ends with", negated: true })).toContain("not ends with");
});

test("who has not ordered for 90 days is asked with the first operator of dates", () => {
  const words = someWords();
  const lastOrder = words.names.find(({ name }) => name === "orders.lastAt");
  const row = { ...rowAbout(lastOrder ?? raise()), values: [90] };

  expect(toFeel(group("all", [row]), words)).toBe("daysSince(orders.lastAt) > 90");
});

test("a question about letters begins with the newest and is complete", () => {
  const words = someWords();
  const clicked = words.functions.find(({ name }) => name === "clicked");
  const row = rowAsking(clicked ?? raise());

  expect(toFeel(group("all", [row]), words)).toBe('clicked("june")');
  expect(askable(words).map(({ name }) => name)).toEqual(["clicked", "nps", "inSegment"]);
});

test("a duration of one unit goes into the form and back", () => {
  for (const iso of ["P90D", "P3M", "P1Y", "PT36H"]) {
    const parts = durationParts(iso);
    expect(parts === null ? null : isoDuration(parts.amount, parts.unit)).toBe(iso);
  }
  expect(durationParts("P1DT2H")).toBeNull();
});

function raise(): never {
  throw new Error("There is no such word.");
}
