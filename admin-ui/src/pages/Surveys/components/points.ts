import type { Formats } from "../../../i18n/format";

/** A net promoter score is never without its sign: +25, −10, 0. */
export function points(score: number, format: Pick<Formats, "number">): string {
  const rounded = Math.round(score);
  if (rounded === 0) {
    return "0";
  }
  return `${rounded > 0 ? "+" : "−"}${format.number(Math.abs(rounded))}`;
}
