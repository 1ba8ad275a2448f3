import type { TFunction } from "i18next";
import { reasonWords } from "../../../components/reasonWords";
import type { Formats } from "../../../i18n/format";
import { fateOf } from "../../../model/message";
import type { CampaignWhy, MessageWhy } from "../../../model/why";

/** Why a message left, or did not, in one sentence. */
export function messageVerdict(why: MessageWhy, t: TFunction, format: Formats): string {
  const { message, held, nextAttemptAt, attempts } = why.story;
  const name = why.contact?.name ?? t("whyMail.somebody");
  switch (fateOf(message.state)) {
    case "sent":
      return t("whyMail.verdict.sent", { name, time: format.dateTime(message.sentAt ?? "") });
    case "suppressed":
      return t("whyMail.verdict.suppressed", {
        name,
        reason: message.reason === null ? "" : reasonWords(message.reason, t),
      });
    case "waiting":
      if (held) {
        return t("whyMail.verdict.held", { name });
      }
      return attempts.length === 0
        ? t("whyMail.verdict.waiting", { name })
        : t("whyMail.verdict.again", { name, time: format.dateTime(nextAttemptAt) });
    case "failed":
      return t("whyMail.verdict.failed", { name, reason: message.reason ?? "" });
    case "cancelled":
      return t("whyMail.verdict.cancelled", { name });
    case "expired":
      return t("whyMail.verdict.expired", { name });
    case "unknown":
      return t("whyMail.verdict.unknown", { name });
  }
}

/** Why somebody is not in a campaign, or that he is, in one sentence. */
export function campaignVerdict(why: CampaignWhy, t: TFunction, format: Formats): string {
  const { answer, lastAsked, mayAgainAt, event } = why.admission;
  return t(`whyMail.admission.${answer}`, {
    name: why.contact.name,
    time: lastAsked === null ? "" : format.dateTime(lastAsked),
    again: mayAgainAt === null ? "" : format.dateTime(mayAgainAt),
    event: event ?? "",
  });
}
