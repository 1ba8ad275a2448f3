import { expect, test } from "vitest";
import { mappingToSend, suggestedMapping, targetsTwice, withTarget } from "./mapping";

const preview = {
  delimiter: ";",
  targets: [],
  consentTargets: [{ name: "consentProof", type: "TEXT" }],
  columns: [
    { name: "E-Mail", samples: [], suggestion: "email" },
    { name: "Mail 2", samples: [], suggestion: "email" },
    { name: "Notiz", samples: [], suggestion: null },
  ],
};

test("a place is suggested to one column only", () => {
  expect(suggestedMapping(preview)).toEqual({ "E-Mail": "email" });
});

test("a column that is not to be imported is left out of the mapping", () => {
  expect(withTarget({ "E-Mail": "email", Ort: "city" }, "Ort", "")).toEqual({ "E-Mail": "email" });
});

test("a column about consent is sent only when consent is given", () => {
  const mapping = { Mail: "email", Nachweis: "consentProof" };

  expect(mappingToSend(mapping, preview, false)).toEqual({ Mail: "email" });
  expect(mappingToSend(mapping, preview, true)).toEqual(mapping);
});

test("two columns for one place are noticed, once", () => {
  expect(targetsTwice({ a: "email", b: "email", c: "email", d: "city" })).toEqual(["email"]);
});
