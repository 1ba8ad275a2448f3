import { expect, test } from "vitest";
import { aCampaign, aContact } from "../test/samples";
import { balances } from "./campaign";
import { fullName } from "./contact";

test("counts balance when every planned message is somewhere", () => {
  const counts = { planned: 10, waiting: 1, sent: 6, failed: 1, suppressed: 1, unknown: 1 };

  expect(balances(aCampaign(counts))).toBe(true);
  expect(balances(aCampaign({ ...counts, sent: 5 }))).toBe(false);
});

test("names stand in the order in which they are written where they come from", () => {
  expect(fullName(aContact())).toBe("Ada Byron");
  expect(fullName(aContact({ firstName: "志明", lastName: "陳" }))).toBe("陳志明");
});

test("who has no name goes by the address", () => {
  expect(fullName(aContact({ firstName: null, lastName: null }))).toBe("ada@example.org");
});
