import { expect, test } from "vitest";
import { cronOf, planOf } from "./schedule";

test.each(["0 0 9 * * ?", "0 30 18 ? * MON-FRI", "0 0 9 ? * TUE,THU", "0 5 0 15 * ?"])(
  "%s is shown as a form and written the same again",
  (cron) => {
    const plan = planOf(cron);

    expect(plan).not.toBeNull();
    expect(plan === null ? "" : cronOf(plan)).toBe(cron);
  },
);

test.each(["0 0/5 * * * ?", "30 0 9 * * ?", "0 0 9 31 * ?", "0 0 9 * 1 ?", "", "0 0 9 ? * MON#1"])(
  "“%s” is left to those who write it by hand",
  (cron) => {
    expect(planOf(cron)).toBeNull();
  },
);
