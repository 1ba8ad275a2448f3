import type { Contact } from "./contact";
import type { Usual } from "./segment";
import type { Launch } from "./launch";
import type { Id } from "./list";
import { FATES, type Fate } from "./message";

export type CampaignState = "DRAFT" | "RUNNING" | "PAUSED" | "FINISHED" | "STOPPED";

export interface CampaignStart {
  /** By hand, at a time, when a condition becomes true, or when something happens to somebody. */
  kind: "LAUNCH" | "SCHEDULE" | "CONDITION" | "EVENT";
  schedule: string | null;
  timeZone: string | null;
  nextAt: string | null;
  event?: string | null;
}

/** What became of every message that the campaign planned: each is counted in exactly one of them. */
export type MessageCounts = Record<Fate | "planned", number>;

export interface Campaign extends MessageCounts {
  id: Id;
  key: string;
  name: string;
  version: number;
  state: CampaignState;
  description: string | null;
  start: CampaignStart;
  launchedAt: string | null;
  /** The last one that was asked for; in the list only one that has not begun. */
  launch?: Launch | null;
  entered: number;
  standing: number;
  ended: number;
}

export interface Outcome {
  element: string;
  name: string;
  count: number;
}

export interface CampaignDetail extends Campaign {
  outcomes: Outcome[];
  audience: string | null;
  entering: boolean;
  /** Why an occasion to let people in was set aside. */
  problem?: string | null;
}

export interface Step {
  element: string;
  name: string | null;
  type: string;
  standing: number;
  arrived: number;
  left: number;
  failed: number;
}

export interface FlowCount {
  flow: string;
  count: number;
}

export interface Steps {
  items: Step[];
  flows: FlowCount[];
}

export interface Audience {
  /** Null when counting would take too long. */
  count: number | null;
  sample: Contact[];
  /** What it was a week ago when that is far from now. */
  usual?: Usual | null;
}

export type CampaignCommand =
  "launch" | `launch/${"go" | "undo" | "approve" | "refuse"}` | "pause" | "resume" | "stop";

export function balances(counts: MessageCounts): boolean {
  return FATES.reduce((sum, fate) => sum + counts[fate], 0) === counts.planned;
}

/** Whether a launch has been asked for that has neither begun nor been given up. */
export function isPending({ launch }: Pick<Campaign, "launch">): boolean {
  return launch != null && ["WAITING", "PLANNED", "HELD"].includes(launch.state);
}
