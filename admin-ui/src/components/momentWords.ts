import type { TFunction } from "i18next";
import type { Formats } from "../i18n/format";
import type { TimelineEntry } from "../model/contact";
import { bulkTitle } from "./bulk/actionWords";
import { reasonWords } from "./reasonWords";

type Fact = string | number | boolean;
type Facts = Record<string, Fact>;
type Say = (facts: Facts, t: TFunction, format: Formats) => string;

const TITLES: Record<string, Say> = {
  known: (_, t) => t("story.known"),
  entered: ({ campaign }, t) => t("story.entered", { campaign: text(campaign) }),
  ended: ({ campaign }, t) => t("story.ended", { campaign: text(campaign) }),
  "address.changed": (_, t) => t("story.addressChanged"),
  imported: (_, t) => t("story.imported"),
  bulk: ({ action, what, value }, t) => bulkTitle(text(action), text(what), text(value), t),
  sent: ({ template }, t) => t("story.sent", { template: `${template}` }),
  opened: ({ template }, t) => t("story.opened", { template: `${template}` }),
  clicked: ({ template }, t) => t("story.clicked", { template: `${template}` }),
  machine: ({ template, what }, t) =>
    t(what === "OPEN" ? "story.machineOpened" : "story.machineClicked", {
      template: text(template),
    }),
  bounced: ({ template }, t) => t("story.bounced", { template: `${template}` }),
  complained: ({ template }, t) => t("story.complained", { template: `${template}` }),
  replied: ({ template }, t) => t("story.replied", { template: `${template}` }),
  ordered: (facts, t, format) => t("story.ordered", { total: money("total", facts, format) }),
  consent: ({ given, topic }, t) =>
    t(given === true ? "story.consented" : "story.withdrew", { topic: `${topic}` }),
  suppressed: ({ reason }, t) => reasonWords(`${reason}`, t),
  "survey.answered": ({ score }, t, format) =>
    typeof score === "number"
      ? t("story.scored", { score: format.number(score) })
      : t("story.answered"),
  "form.sent": (_, t) => t("story.formSent"),
  "consent.requested": (_, t) => t("story.consentRequested"),
  "consent.given": (_, t) => t("story.consentConfirmed"),
  "lead.opened": (_, t) => t("story.leadOpened"),
  "lead.escalated": (_, t) => t("story.leadEscalated"),
  "lead.accepted": (_, t) => t("story.leadAccepted"),
  "lead.rejected": (_, t) => t("story.leadRejected"),
  "lead.recycled": (_, t) => t("story.leadRecycled"),
  "lead.won": (facts, t, format) =>
    typeof facts["amount"] === "number"
      ? t("story.leadWonAmount", { amount: money("amount", facts, format) })
      : t("story.leadWon"),
  "lead.lost": (_, t) => t("story.leadLost"),
};

const DETAILS: Record<string, Say> = {
  machine: ({ cause }, t) => (cause === undefined ? "" : t(causeKey(text(cause)))),
  ordered: ({ order, lines }, t, format) =>
    t("story.order", {
      order: `${order}`,
      count: Number(lines),
      number: format.number(Number(lines)),
    }),
  "survey.answered": ({ survey }) => text(survey),
  "form.sent": ({ form }) => text(form),
  "consent.requested": ({ topic }) => text(topic),
  "consent.given": ({ topic }) => text(topic),
  "lead.won": () => "",
};

/** What happened, in the reader's language; what others call it, where it is an event of theirs. */
export function momentTitle(entry: TimelineEntry, t: TFunction, format: Formats): string {
  return own(TITLES, entry.kind)?.(entry.facts, t, format) ?? entry.title;
}

/** What people wrote and what is kept as proof stands as it is. */
export function momentDetail(entry: TimelineEntry, t: TFunction, format: Formats): string | null {
  const said = own(DETAILS, entry.kind)?.(entry.facts, t, format) ?? entry.detail;
  return said === "" ? null : said;
}

function causeKey(cause: string) {
  return `story.cause.${cause}` as "story.cause.AGENT";
}

function own(words: Record<string, Say>, kind: string): Say | undefined {
  return Object.hasOwn(words, kind) ? words[kind] : undefined;
}

function money(name: string, facts: Facts, format: Formats): string {
  const currency = text(facts["currency"]);
  return format.money(Number(facts[name]), /^[A-Z]{3}$/.test(currency) ? currency : null);
}

function text(fact: Fact | undefined): string {
  return fact === undefined ? "" : String(fact);
}
