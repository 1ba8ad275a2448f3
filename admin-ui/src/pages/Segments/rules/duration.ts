export type Unit = "H" | "D" | "M" | "Y";

/** A duration of one unit, as a form can show it; null for others, such as P1DT2H. */
export function durationParts(iso: string): { amount: number; unit: Unit } | null {
  const [, days, months, years, hours] = /^P(?:(\d+)D|(\d+)M|(\d+)Y|T(\d+)H)$/.exec(iso) ?? [];
  const found = (
    [
      ["D", days],
      ["M", months],
      ["Y", years],
      ["H", hours],
    ] as const
  ).find(([, amount]) => amount !== undefined);
  return found === undefined ? null : { unit: found[0], amount: Number(found[1]) };
}

export function isoDuration(amount: number, unit: Unit): string {
  return unit === "H" ? `PT${amount}H` : `P${amount}${unit}`;
}
