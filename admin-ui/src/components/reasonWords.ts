import type { TFunction } from "i18next";

const WORDS = {
  UNSUBSCRIBE: "suppression.unsubscribed",
  UNSUBSCRIBED: "suppression.unsubscribed",
  COMPLAINT: "suppression.complaint",
  BOUNCE: "suppression.bounce",
  HARD_BOUNCE: "suppression.bounce",
  SOFT_BOUNCES: "suppression.softBounces",
  ERASED: "suppression.erased",
  MANUAL: "suppression.manual",
  WITHDRAWN: "suppression.unsubscribed",
  NO_CONSENT: "suppression.noConsent",
  PAUSED: "suppression.paused",
  CAPPED: "suppression.capped",
  UNKNOWN_TOPIC: "suppression.unknownTopic",
  UNKNOWN_CONTACT: "suppression.unknownContact",
} as const;

/** The reasons that the server knows by name, in words; any other is already a sentence. */
export function reasonWords(reason: string, t: TFunction): string {
  const name = reason.toUpperCase().replaceAll(/[ -]/g, "_");
  return name in WORDS ? t(WORDS[name as keyof typeof WORDS]) : reason;
}
