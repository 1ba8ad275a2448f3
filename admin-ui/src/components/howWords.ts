import type { TFunction } from "i18next";

const WORDS = {
  "double-opt-in": "how.double",
  "double opt-in": "how.double",
  "single opt-in": "how.single",
  "implied by purchase": "how.implied",
  "one-click": "how.oneClick",
  "unsubscribe page": "how.unsubscribePage",
  "preference page": "how.preferencePage",
  "told one of us": "how.told",
  import: "how.import",
  form: "how.form",
  campaign: "how.campaign",
} as const;

/** By which way a consent came, in words; what an operator wrote stands as it is. */
export function howWords(how: string, t: TFunction): string {
  return how in WORDS ? t(WORDS[how as keyof typeof WORDS]) : how;
}
