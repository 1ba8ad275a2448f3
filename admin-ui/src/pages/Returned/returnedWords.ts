import type { TFunction } from "i18next";
import type { ReturnedMail } from "../../model/returned";

/** Several reasons of servers mean the same to whoever sends. */
const REASONS = {
  USER_UNKNOWN: "noSuchUser",
  HAS_MOVED: "moved",
  HOST_UNKNOWN: "noSuchHost",
  NOT_ACCEPT: "noSuchHost",
  MAILBOX_FULL: "full",
  SUSPENDED: "suspended",
  FILTERED: "filtered",
  ON_HOLD: "unclear",
  UNDEFINED: "unclear",
  AUTH_FAILURE: "authentication",
  BAD_REPUTATION: "reputation",
  BLOCKED: "reputation",
  REQUIRE_PTR: "reputation",
  SPAM_DETECTED: "content",
  CONTENT_ERROR: "content",
  VIRUS_DETECTED: "content",
  VIRUS: "content",
  POLICY_VIOLATION: "policy",
  REJECTED: "policy",
  NO_RELAYING: "policy",
  NOT_COMPLIANT_RFC: "policy",
  SYNTAX_ERROR: "policy",
  SECURITY_ERROR: "policy",
  FAILED_STARTTLS: "policy",
  SPEEDING: "tooMuch",
  TOO_MANY_CONNECTIONS: "tooMuch",
  EXCEEDS_LIMIT: "tooMuch",
  MESSAGE_TOO_BIG: "tooBig",
  EXPIRED: "passing",
  NETWORK_ERROR: "passing",
  SYSTEM_ERROR: "passing",
  SYSTEM_FULL: "passing",
  MAILER_ERROR: "passing",
  DELIVERED: "delivered",
  ABUSE: "spam",
  FRAUD: "spam",
  OTHER: "spam",
  OPT_OUT: "optOut",
  OPT_OUT_LIST: "optOut",
  NOT_SPAM: "notSpam",
  MISCATEGORIZED: "notSpam",
} as const;

/** What was understood of a mail, beside its kind; null when there is nothing to add. */
export function reasonOf({ reason }: ReturnedMail, t: TFunction): string | null {
  if (reason === null) {
    return null;
  }
  return Object.hasOwn(REASONS, reason)
    ? t(`returned.reasons.${REASONS[reason as keyof typeof REASONS]}`)
    : reason;
}
