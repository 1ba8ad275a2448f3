import type { Id } from "./list";

export type LaunchState =
  "WAITING" | "PLANNED" | "HELD" | "DONE" | "UNDONE" | "REFUSED" | "EXPIRED";

/** A launch that somebody has asked for. */
export interface Launch {
  id: Id;
  state: LaunchState;
  requestedBy: string;
  requestedAt: string;
  zone: string | null;
  /** Null while somebody has to approve it. */
  startsAt: string | null;
  audience: number | null;
  decidedBy: string | null;
  comment: string | null;
  /** Why it did not begin at its time. */
  problem: string | null;
}
