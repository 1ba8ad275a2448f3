import { expect, test } from "vitest";
import type { ConditionProblem } from "../../../model/segment";
import { someWords } from "../../../test/segments";
import { completions } from "./completion";
import { fixed, fixOf, placeOf } from "./problems";

const at = (text: string) => completions(text, someWords(), (name) => `<${name}>`);
const labels = (text: string) => at(text)?.options.map(({ label }) => label);

test("names, functions and words of FEEL are offered where a value may begin", () => {
  expect(at("contact.age > 10 and ord")?.from).toBe(21);
  expect(labels("ord")).toEqual(expect.arrayContaining(["orders.count", "clicked", "and"]));
  expect(labels("x")).toContain("consent.`spring-sale`");
  expect(at("orders.c")?.options[0]?.detail).toBe("<contact.city>");
});

test("inside quotes the known values are offered, of names and of arguments", () => {
  expect(labels('contact.country = "D')).toEqual(["DE", "AT"]);
  expect(labels('contact.country in ["DE", "')).toEqual(["DE", "AT"]);
  expect(labels('contact.city = "x" and clicked("')).toEqual(["june", "may"]);
  expect(labels('clicked(letter: "j')).toEqual(["june", "may"]);
  expect(labels('contact.city = "')).toEqual([]);
  expect(at('clicked("ju')?.from).toBe(9);
});

const problem = (changes: Partial<ConditionProblem>): ConditionProblem => ({
  ...{
    rule: "unknown-name",
    part: "contact.cuontry",
    position: 4,
    message: "Nothing is called so.",
  },
  ...{ hint: "Did you mean contact.country?", ...changes },
});

test("what was meant is put in the place of what was written", () => {
  const text = "not(contact.cuontry = 1)";
  const fix = fixOf(problem({}), text);

  expect(fix === null ? "" : fixed(text, fix)).toBe("not(contact.country = 1)");
  expect(fixOf(problem({ hint: "Known are a, b." }), text)).toBeNull();
  expect(fixOf(problem({ position: null, from: 4 }), text)?.from).toBe(4);
  expect(fixOf(problem({ position: null }), text)).toBeNull();
  expect(fixOf(problem({}), "something else has been written")).toBeNull();
});

test("a call and a value are mended too", () => {
  const call = problem({ part: "clickd", position: 0, hint: "Did you mean clicked(…)?" });
  const value = problem({ part: '"jun"', position: 7, hint: 'Did you mean "june"?' });

  expect(fixOf(call, 'clickd("june")')?.text).toBe("clicked");
  expect(fixOf(value, 'clickd("jun")')?.text).toBe('"june"');
});

test("a problem is underlined within the text, and nowhere when it has no place", () => {
  expect(placeOf(problem({ part: "abc…", position: 2 }), "xxabcdef")).toEqual({ from: 2, to: 5 });
  expect(placeOf(problem({ position: 9 }), "short")).toBeNull();
});

test("brackets that are asked for are put by a click", () => {
  const text = 'contact.city in ["x"] or contact.age > 1';
  const part = 'contact.city in ["x"]';
  const problem = {
    rule: "brackets",
    part,
    position: 0,
    message: "What follows “in” can be read in two ways.",
    hint: `Put brackets around it: (${part})`,
  };

  const fix = fixOf(problem, text);

  expect(fix === null ? null : fixed(text, fix)).toBe('(contact.city in ["x"]) or contact.age > 1');
});
