import type { TFunction } from "i18next";
import type { Formats } from "../i18n/format";
import type { CampaignStart } from "../model/campaign";

const UNITS = ["year", "month", "week", "day", "hour", "minute", "second"];
const DURATION =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const QUARTZ_DAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

/** "P5DT12H" → "5 days and 12 hours"; what is no ISO duration stays as it is. */
export function durationWords(iso: string, format: Formats): string {
  const parts = (DURATION.exec(iso) ?? [])
    .slice(1)
    .map((amount: string | undefined, i) => ({ amount: Number(amount ?? 0), unit: UNITS[i] ?? "" }))
    .filter(({ amount }) => amount > 0);
  return parts.length === 0 ? iso : format.list(parts.map((p) => format.unit(p.amount, p.unit)));
}

/** When a campaign starts; a rule of the calendar that we have no sentence for stays as it is. */
export function startWords(start: CampaignStart, t: TFunction, format: Formats): string {
  if (start.kind === "CONDITION") {
    return t("campaign.start.condition");
  }
  if (start.kind === "EVENT") {
    return t("campaign.start.event", { event: start.event });
  }
  if (start.kind === "LAUNCH" || start.schedule === null) {
    return t("campaign.start.launch");
  }
  const words = cronWords(start.schedule, t, format);
  const zone = start.timeZone;
  return zone === null ? words : t("campaign.start.inZone", { words, zone });
}

/** Quartz: second, minute, hour, day of month, month, day of week. */
export function cronWords(cron: string, t: TFunction, format: Formats): string {
  const [second = "", minute = "", hour = "", day = "", month = "", weekday = ""] = cron.split(" ");
  const fixedTime = [second, minute, hour].every((each) => /^\d+$/.test(each));
  if (!fixedTime || month !== "*") {
    return cron;
  }
  const time = format.time(Number(hour), Number(minute));
  const anyDay = day === "*" || day === "?";
  const anyWeekday = weekday === "*" || weekday === "?";
  if (anyDay && anyWeekday) {
    return t("campaign.start.daily", { time });
  }
  const days = weekday.split(",").map(dayNumber);
  if (anyDay && days.every((each) => each >= 0)) {
    return t("campaign.start.weekly", { days: format.list(days.map(format.weekday)), time });
  }
  return anyWeekday && /^\d+$/.test(day) ? t("campaign.start.monthly", { day, time }) : cron;
}

/** Quartz counts Sunday as 1. */
function dayNumber(day: string): number {
  return /^[1-7]$/.test(day) ? Number(day) - 1 : QUARTZ_DAYS.indexOf(day.toUpperCase());
}
