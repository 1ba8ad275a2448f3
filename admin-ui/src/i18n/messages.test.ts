import { expect, test } from "vitest";
import de from "./de.json";
import en from "./en.json";
import { chooseLanguage } from "./languages";
import zhHant from "./zh-Hant.json";

const others = { de, "zh-Hant": zhHant };

test.each(Object.entries(others))(
  "%s says everything that English says, and no more",
  (_, messages) => {
    expect(Object.keys(flat(messages))).toEqual(Object.keys(flat(en)));
  },
);

test.each(Object.entries(others))("%s fills in the same values as English", (_, messages) => {
  const english = flat(en);

  for (const [key, text] of Object.entries(flat(messages))) {
    expect([key, valuesIn(text)]).toEqual([key, valuesIn(english[key] ?? "")]);
  }
});

test.each(Object.entries(others))("%s leaves nothing untranslated", (language, messages) => {
  const same = Object.entries(flat(messages)).filter(
    ([key, text]) => text === flat(en)[key] && /\w{4,}/.test(text.replaceAll(/{{\w+}}/g, "")),
  );

  expect(same.map(([key]) => key)).toEqual(language === "de" ? ALIKE_IN_GERMAN : ["mailbox.html"]);
});

test("any Chinese gets the Chinese we have, an unknown language English", () => {
  expect(chooseLanguage(["zh-CN", "en"])).toBe("zh-Hant");
  expect(chooseLanguage(["fr-FR", "de-AT"])).toBe("de");
  expect(chooseLanguage(["fr"])).toBe("en");
});

const ALIKE_IN_GERMAN = [
  "user.version",
  "contacts.name",
  "companies.domain",
  "mailbox.list",
  "mailbox.html",
  "mailbox.plain",
  "fields.name",
  "fields.types.TEXT",
  "segments.name",
  "parameter.segment",
  "webhooks.title",
  "webhooks.name",
  "deliverability.domain",
  "deliverability.senders.name",
];

function flat(messages: object, path = ""): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(messages).map(([key, value]: [string, string | object]) =>
      typeof value === "string" ? { [path + key]: value } : flat(value, `${path}${key}.`),
    ),
  ) as Record<string, string>;
}

function valuesIn(text: string): string[] {
  return [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name ?? "").toSorted();
}
