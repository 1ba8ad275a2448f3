import { expect, test } from "vitest";
import { everyDay, everyHour } from "./mailTimes";

const one = { few: 1, expected: 2, many: 3 };

test("Days on which nothing is sent are there too, also over the end of summer time", () => {
  const days = everyDay([
    { day: "2026-10-24", mails: one },
    { day: "2026-10-27", mails: one },
  ]);
  expect(days.map(({ day, mails }) => [day, mails.expected])).toEqual([
    ["2026-10-24", 2],
    ["2026-10-25", 0],
    ["2026-10-26", 0],
    ["2026-10-27", 2],
  ]);
});

test("Hours end after a week", () => {
  const hours = everyHour([
    { begins: "2026-11-23T18:00:00Z", mails: one },
    { begins: "2026-11-23T20:00:00Z", mails: one },
    { begins: "2027-11-23T20:00:00Z", mails: one },
  ]);
  expect(hours).toHaveLength(168);
  expect(hours.slice(0, 3).map(({ mails }) => mails.expected)).toEqual([2, 0, 2]);
});

test("Where nothing is sent there is nothing to show", () => {
  expect(everyDay([])).toEqual([]);
});
