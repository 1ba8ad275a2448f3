import type { TFunction } from "i18next";

const WORDS = {
  person: "speaker.person",
  form: "speaker.form",
  import: "speaker.import",
  purchase: "speaker.purchase",
  campaign: "speaker.campaign",
} as const;

/** Who said it, in words; null when that was not written down. */
export function speakerWords(by: string | null, t: TFunction): string | null {
  if (by === null) {
    return null;
  }
  if (by.startsWith("user:")) {
    return t("speaker.user", { name: by.slice("user:".length) });
  }
  return by in WORDS ? t(WORDS[by as keyof typeof WORDS]) : by;
}
