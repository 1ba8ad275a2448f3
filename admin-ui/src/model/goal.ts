/** What a campaign has brought. */
export interface GoalReport {
  /** The event that counts; null: the campaign names no goal. */
  event: string | null;
  /** ISO 8601; null: at any time after entering. */
  within: string | null;
  entered: number;
  converted: number;
  /** What the goal's events say they are worth, whatever the currency. */
  amount: number;
  /** What the ends are worth at which people arrived. */
  worth: number;
  lots: Lots[];
}

/** A gateway that draws by lot. */
export interface Lots {
  element: string;
  name: string;
  arms: Arm[];
  winner: string | null;
  decideAt: string | null;
  decidedAt: string | null;
}

export interface Arm {
  flow: string;
  name: string;
  /** Of a hundred. */
  share: number;
  control: boolean;
  people: number;
  converted: number;
  amount: number;
}

/** How often the goal was reached; null where nobody went. */
export function rateOf({ people, converted }: Arm): number | null {
  return people === 0 ? null : Math.min(1, converted / people);
}

/** With what the other ways are compared: the control group, or else the first way. */
export function yardstickOf({ arms }: Lots): Arm | undefined {
  return arms.find(({ control }) => control) ?? arms[0];
}

/**
 * Whether chance alone would make such a difference less than once in twenty times: two-proportion z-test with pooled
 * variance (Fleiss, Levin, Paik: Statistical Methods for Rates and Proportions, 2003, ch. 3).
 */
export function isClear(one: Arm, other: Arm): boolean {
  const here = rateOf(one);
  const there = rateOf(other);
  if (here === null || there === null) {
    return false;
  }
  const pooled = (one.converted + other.converted) / (one.people + other.people);
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / one.people + 1 / other.people));
  return spread > 0 && Math.abs(here - there) / spread > 1.96;
}

/** Whole days of a duration such as PT168H; null when it is none. */
export function daysOf(within: string | null): number | null {
  const hours = /^PT(\d+)H$/.exec(within ?? "")?.[1];
  return hours === undefined ? null : Math.round(Number(hours) / 24);
}
