import i18next from "i18next";
import { expect, test } from "vitest";
import { formatsFor } from "../../../i18n/format";
import { factWords } from "./factWords";

const words = (value: unknown, type?: Parameters<typeof factWords>[1], language = "en") =>
  factWords(value, type, formatsFor(language), i18next.t);

test("a birthday is the same day wherever its reader is", () => {
  expect(words("1990-01-31", "DATE")).toBe("Jan 31, 1990");
  expect(words("1990-01-31", "DATE", "de")).toBe("31.01.1990");
});

test("what is no day is left as it was written", () => {
  expect(words("1990-01-31", "TEXT")).toBe("1990-01-31");
  expect(words("coffee")).toBe("coffee");
  expect(words(12.5, "NUMBER")).toBe("12.5");
  expect(words(["a", "b"], "LIST")).toBe("a, b");
});

test("true and false are yes and no", () => {
  expect(words(true, "BOOLEAN")).toBe("Yes");
  expect(words(false, "BOOLEAN")).toBe("No");
});
