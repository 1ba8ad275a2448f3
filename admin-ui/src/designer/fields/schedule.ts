export type Rhythm = "daily" | "weekdays" | "weekly" | "monthly";

export interface Plan {
  rhythm: Rhythm;
  time: string;
  days: string[];
  /** Of the month. */
  day: number;
}

/** The week as it is written in a schedule, beginning on Monday. */
export const DAYS = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];

const WORKDAYS = "MON-FRI";

/** A schedule (second minute hour day month weekday) as a form can show it; null for all others. */
export function planOf(cron: string): Plan | null {
  const [second, minute, hour, day = "", month, weekday = "", ...more] = cron.trim().split(/\s+/);
  const time = timeOf(hour, minute);
  if (second !== "0" || month !== "*" || time === null || more.length > 0) {
    return null;
  }
  const anyDay = day === "*" || day === "?";
  const anyWeekday = weekday === "*" || weekday === "?";
  const common = { time, days: ["MON"], day: 1 };
  if (anyDay && anyWeekday) {
    return { ...common, rhythm: "daily" };
  } else if (anyDay && weekday.toUpperCase() === WORKDAYS) {
    return { ...common, rhythm: "weekdays" };
  } else if (anyDay && daysIn(weekday) !== null) {
    return { ...common, rhythm: "weekly", days: daysIn(weekday) ?? [] };
  } else {
    const number = /^\d{1,2}$/.test(day) ? Number(day) : 0;
    return anyWeekday && number >= 1 && number <= 28
      ? { ...common, rhythm: "monthly", day: number }
      : null;
  }
}

export function cronOf({ rhythm, time, days, day }: Plan): string {
  const [hour = "9", minute = "0"] = time.split(":");
  const begin = `0 ${Number(minute)} ${Number(hour)}`;
  switch (rhythm) {
    case "daily":
      return `${begin} * * ?`;
    case "weekdays":
      return `${begin} ? * ${WORKDAYS}`;
    case "weekly":
      return `${begin} ? * ${DAYS.filter((each) => days.includes(each)).join(",")}`;
    case "monthly":
      return `${begin} ${day} * ?`;
  }
}

function timeOf(hour: string | undefined, minute: string | undefined): string | null {
  const plain = /^\d{1,2}$/;
  return plain.test(hour ?? "") &&
    plain.test(minute ?? "") &&
    Number(hour) < 24 &&
    Number(minute) < 60
    ? `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`
    : null;
}

function daysIn(weekday: string): string[] | null {
  const days = weekday.toUpperCase().split(",");
  return days.every((each) => DAYS.includes(each)) ? days : null;
}
