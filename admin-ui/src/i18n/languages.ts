/** The languages of the pages, each named in itself. */
export const LANGUAGES = { en: "English", de: "Deutsch", "zh-Hant": "繁體中文" } as const;
export type Language = keyof typeof LANGUAGES;

/** The first of the wished languages that we speak; any Chinese gets the Chinese we have. */
export function chooseLanguage(wished: readonly string[]): Language {
  for (const tag of wished) {
    const primary = tag.toLowerCase().split("-")[0];
    if (primary === "zh") {
      return "zh-Hant";
    }
    if (primary === "de" || primary === "en") {
      return primary;
    }
  }
  return "en";
}
