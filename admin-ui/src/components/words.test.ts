import i18next from "i18next";
import { expect, test } from "vitest";
import { formatsFor } from "../i18n/format";
import { cronWords, durationWords, startWords } from "./words";

const format = formatsFor("en-GB");

test.each([
  ["P7D", "7 days"],
  ["P1DT12H", "1 day and 12 hours"],
  ["P2W", "2 weeks"],
  ["PT90S", "90 seconds"],
  ["P1Y6M", "1 year and 6 months"],
  ["soon", "soon"],
])("a wait of %s reads as %j", (iso, words) => {
  expect(durationWords(iso, format)).toBe(words);
});

test.each([
  ["0 0 9 * * ?", "Every day at 09:00"],
  ["0 30 8 ? * MON,FRI", "Every Monday and Friday at 08:30"],
  ["0 0 9 ? * 2", "Every Monday at 09:00"],
  ["0 0 6 1 * ?", "On day 1 of every month at 06:00"],
  ["0 0/5 * * * ?", "0 0/5 * * * ?"],
  ["0 0 9 ? * MON-FRI", "0 0 9 ? * MON-FRI"],
  ["0 0 9 * JAN ?", "0 0 9 * JAN ?"],
])("a schedule of %j reads as %j", (cron, words) => {
  expect(cronWords(cron, i18next.t, format)).toBe(words);
});

test("a start that is no matter of the calendar says what lets people in", () => {
  const start = { schedule: null, timeZone: null, nextAt: null };

  expect(startWords({ ...start, kind: "EVENT", event: "form.sent" }, i18next.t, format)).toBe(
    "Whenever somebody does this: form.sent",
  );
  expect(
    startWords({ ...start, kind: "CONDITION", schedule: "0 0 * * * ?" }, i18next.t, format),
  ).toBe("When the condition becomes true for somebody");
});

test("a schedule names the time zone that it is meant in", () => {
  const start = {
    kind: "SCHEDULE",
    schedule: "0 0 9 * * ?",
    timeZone: "Europe/Berlin",
    nextAt: null,
  } as const;

  expect(startWords(start, i18next.t, format)).toBe("Every day at 09:00 (Europe/Berlin)");
});
