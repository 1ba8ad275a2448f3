const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1_000],
];

/** “3 seconds ago”, “yesterday”: how long ago it was, in milliseconds. */
export function agoIn(language: string, past: number): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const [unit, length] = STEPS.find(([, each]) => past >= each) ?? (["second", 1_000] as const);
  return format.format(-Math.floor(past / length), unit);
}
