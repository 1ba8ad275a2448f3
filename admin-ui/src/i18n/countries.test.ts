import { expect, test } from "vitest";
import { countriesIn } from "./countries";

test("countries of today are listed once, by their names in the language", () => {
  const german = countriesIn("de");

  expect(german.find(({ value }) => value === "DE")?.label).toBe("Deutschland");
  expect(german.filter(({ label }) => label === "Deutschland")).toHaveLength(1);
  expect(german.map(({ value }) => value)).not.toContain("EU");
  expect(german.length).toBeGreaterThan(230);
  expect(german.length).toBeLessThan(255);
});
