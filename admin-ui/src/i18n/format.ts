import i18next from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

const LEAST_SHARE = 0.001;
const SECOND = { unit: "second", seconds: 1 };
const STAYS = [
  { unit: "day", seconds: 86_400 },
  { unit: "hour", seconds: 3_600 },
  { unit: "minute", seconds: 60 },
];

/** Numbers, times and names of languages as people of that language write them. */
export function formatsFor(language: string) {
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const short = new Intl.NumberFormat(language, { notation: "compact", maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  const fine = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
  const hundredths = new Intl.NumberFormat(language, {
    style: "percent",
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const points = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const dateTime = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
  const date = new Intl.DateTimeFormat(language, { dateStyle: "medium" });
  const wholeDay = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" });
  const timeOfDay = new Intl.DateTimeFormat(language, { timeStyle: "short", timeZone: "UTC" });
  const size = (unit: string) =>
    new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(language, { type: "conjunction" });
  return {
    number: (value: number) => whole.format(value),
    /** Where room is scarce, as on a diagram: 12.3K rather than 12,345. */
    short: (value: number) => (value < 10_000 ? whole : short).format(value),
    percent: (share: number) => percent.format(share),
    /** Of a share that may be small: 0.4 % is not nothing, and neither is one of a million. */
    share: (share: number) =>
      share > 0 && share < LEAST_SHARE
        ? `< ${fine.format(LEAST_SHARE)}`
        : (share < 0.1 ? fine : percent).format(share),
    /** Of a share whose limit is told in hundredths of a percent. */
    rate: (share: number) => hundredths.format(share),
    /** A difference of two shares, in hundredths. */
    points: (difference: number) => points.format(difference * 100),
    money: (value: number, currency: string | null) =>
      currency === null
        ? whole.format(value)
        : new Intl.NumberFormat(language, { style: "currency", currency }).format(value),
    dateTime: (instant: string | number) => dateTime.format(new Date(instant)),
    /** A time of day, whatever the zone. */
    time: (hour: number, minute: number) => timeOfDay.format(Date.UTC(2023, 0, 1, hour, minute)),
    /** Between whole numbers and their parts. */
    decimalSeparator: points.format(1.5).charAt(1),
    date: (instant: string | number) => date.format(new Date(instant)),
    /** A day that is the same wherever the reader is, such as a birthday. */
    day: (day: string) => wholeDay.format(new Date(day)),
    list: (items: string[]) => list.format(items),
    language: (tag: string) => nameOf(language, "language", tag),
    country: (code: string) => nameOf(language, "region", code),
    unit: (value: number, unit: string) =>
      new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(value),
    /** About how long: in the largest unit of which it is at least one. */
    stay: (seconds: number) => {
      const { unit, seconds: one } = STAYS.find((each) => seconds >= each.seconds) ?? SECOND;
      return new Intl.NumberFormat(language, {
        ...{ style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 1 },
      }).format(seconds / one);
    },
    size: (bytes: number) =>
      bytes < 1_000_000
        ? size("kilobyte").format(Math.max(1, bytes / 1_000))
        : size("megabyte").format(bytes / 1_000_000),
    weekday: (day: number) =>
      // The first of January 2023 was a Sunday.
      new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(
        Date.UTC(2023, 0, 1 + day),
      ),
  };
}

export type Formats = ReturnType<typeof formatsFor>;

export function useFormats(): Formats {
  const { i18n } = useTranslation();
  const language = i18n.resolvedLanguage ?? i18next.language;
  return useMemo(() => formatsFor(language), [language]);
}

function nameOf(language: string, type: "language" | "region", code: string): string {
  try {
    return new Intl.DisplayNames(language, { type }).of(code) ?? code;
  } catch {
    return code;
  }
}
