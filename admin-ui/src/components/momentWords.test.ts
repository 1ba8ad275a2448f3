import i18next from "i18next";
import { afterEach, beforeAll, expect, test } from "vitest";
import { formatsFor } from "../i18n/format";
import de from "../i18n/de.json";
import type { TimelineEntry } from "../model/contact";
import { momentDetail, momentTitle } from "./momentWords";

beforeAll(() => {
  i18next.addResourceBundle("de", "translation", de);
});

afterEach(async () => {
  await i18next.changeLanguage("en");
});

function moment(kind: string, facts: TimelineEntry["facts"] = {}): TimelineEntry {
  return { at: "2026-06-15T10:00:00Z", kind, title: "In English", detail: "as it is kept", facts };
}

function title(entry: TimelineEntry, language = "en-GB") {
  return momentTitle(entry, i18next.t, formatsFor(language));
}

function detail(entry: TimelineEntry, language = "en-GB") {
  return momentDetail(entry, i18next.t, formatsFor(language));
}

test.each<[string, TimelineEntry["facts"], string]>([
  ["survey.answered", { survey: "satisfaction", score: 0 }, "Answered a survey with 0"],
  ["survey.answered", { survey: "satisfaction" }, "Answered a survey"],
  ["form.sent", { form: "request-demo" }, "Sent a form"],
  ["lead.rejected", { reason: "No budget" }, "Sales rejected the lead"],
  ["lead.won", { amount: 1200.5, currency: "EUR" }, "Bought for €1,200.50"],
  ["lead.won", { amount: 1200, currency: "euros" }, "Bought for 1,200"],
  ["lead.won", {}, "Bought"],
  ["opened", { template: "referral" }, "Opened “referral”"],
  ["machine", { template: "referral", what: "OPEN" }, "A machine opened “referral”"],
  ["machine", { template: "referral", what: "TRAP" }, "A machine clicked in “referral”"],
  ["consent", { given: true, topic: "Offers" }, "Consented to: Offers"],
  ["consent", { given: false, topic: "Offers" }, "Withdrew from: Offers"],
  ["suppressed", { reason: "COMPLAINT" }, "Complained about a letter"],
  ["ordered", { total: 40, currency: "EUR", order: "A7", lines: 1 }, "Ordered for €40.00"],
])("%s with %j reads as %j", (kind, facts, words) => {
  expect(title(moment(kind, facts))).toBe(words);
});

test("every kind that we have a word for is said in the reader's language", async () => {
  await i18next.changeLanguage("de");

  expect(title(moment("survey.answered", { score: 9 }), "de")).toBe("Umfrage mit 9 beantwortet");
  expect(title(moment("lead.won", { amount: 1200.5, currency: "EUR" }), "de")).toBe(
    "Für 1.200,50\u00a0€ gekauft",
  );
  expect(detail(moment("ordered", { order: "A7", lines: 2 }), "de")).toBe(
    "Bestellung A7, 2 Artikel",
  );
});

test("an event of somebody else keeps its own name", async () => {
  await i18next.changeLanguage("de");

  expect(title({ ...moment("event"), title: "demo-requested" })).toBe("demo-requested");
  expect(title({ ...moment("toString"), title: "toString" })).toBe("toString");
});

test("what people wrote and what is proof stands as it is", () => {
  expect(detail(moment("lead.rejected", { reason: "No budget" }))).toBe("as it is kept");
  expect(detail(moment("consent", { given: true, topic: "Offers" }))).toBe("as it is kept");
});

test("a detail says which survey and which form, and repeats no amount", () => {
  expect(detail(moment("survey.answered", { survey: "satisfaction", score: 3 }))).toBe(
    "satisfaction",
  );
  expect(detail(moment("form.sent", {}))).toBeNull();
  expect(detail(moment("lead.won", { amount: 1200, currency: "EUR" }))).toBeNull();
});
