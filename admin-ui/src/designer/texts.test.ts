import { expect, test } from "vitest";
import de from "./i18n/de.json";
import en from "./i18n/en.json";
import zhHant from "./i18n/zh-Hant.json";

/** Words that are the same in both languages, such as “Start”, are few. */
const SAME_AT_MOST = 12;

test.each(Object.entries({ de, "zh-Hant": zhHant }))("the designer speaks %s", (_, texts) => {
  const english = flat(en);
  const translated = flat(texts);

  expect([...translated.keys()]).toEqual([...english.keys()]);
  const same = [...english].filter(([key, text]) => text !== "" && translated.get(key) === text);
  expect(same.length, same.join(", ")).toBeLessThanOrEqual(SAME_AT_MOST);
});

function flat(texts: object, path = ""): Map<string, string> {
  const entries = Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[path + key, value] as const]
      : [...flat(value as object, `${path}${key}.`)],
  );
  return new Map(entries);
}
