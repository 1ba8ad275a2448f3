/** What most letters are written in; another one that is there stays. */
const LANGUAGES = [
  ...[
    "ar",
    "bg",
    "ca",
    "cs",
    "da",
    "de",
    "el",
    "en",
    "es",
    "et",
    "fi",
    "fr",
    "ga",
    "he",
    "hi",
    "hr",
  ],
  ...[
    "hu",
    "id",
    "is",
    "it",
    "ja",
    "ko",
    "lt",
    "lv",
    "ms",
    "nb",
    "nl",
    "pl",
    "pt",
    "ro",
    "ru",
    "sk",
  ],
  ...["sl", "sr", "sv", "th", "tr", "uk", "vi", "zh-Hans", "zh-Hant"],
];

/** As people of that language call them, in their order. */
export function languagesIn(language: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(language, { type: "language" });
  return LANGUAGES.map((value) => ({ value, label: names.of(value) ?? value })).toSorted((a, b) =>
    a.label.localeCompare(b.label, language),
  );
}

/** Names of the time zone database, such as Europe/Berlin. */
export const TIME_ZONES = ["UTC", ...Intl.supportedValuesOf("timeZone")].map((value) => ({
  value,
  label: value.replaceAll("_", " "),
}));
