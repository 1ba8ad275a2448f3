import type { RehearsalResult } from "../../../model/rehearsal";

type Days = RehearsalResult["days"];
type Hours = RehearsalResult["hours"];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MOST_DAYS = 400;
const MOST_HOURS = 168;
const NONE = { few: 0, expected: 0, many: 0 };

/** Also the days between on which nothing is sent, so that a week looks like a week. */
export function everyDay(days: Days): Days {
  const known = new Map(days.map(({ day, mails }) => [day, mails]));
  return steps(days[0]?.day, days.at(-1)?.day, DAY, MOST_DAYS).map((time) => {
    const day = new Date(time).toISOString().slice(0, "2026-01-01".length);
    return { day, mails: known.get(day) ?? NONE };
  });
}

/** The hours of the first week. */
export function everyHour(hours: Hours): Hours {
  const known = new Map(hours.map(({ begins, mails }) => [Date.parse(begins), mails]));
  return steps(hours[0]?.begins, hours.at(-1)?.begins, HOUR, MOST_HOURS).map((time) => ({
    begins: new Date(time).toISOString(),
    mails: known.get(time) ?? NONE,
  }));
}

function steps(
  first: string | undefined,
  last: string | undefined,
  step: number,
  most: number,
): number[] {
  if (first === undefined || last === undefined) {
    return [];
  }
  const count = Math.round((Date.parse(last) - Date.parse(first)) / step) + 1;
  return Array.from(
    { length: Math.min(most, count) },
    (_, index) => Date.parse(first) + index * step,
  );
}
