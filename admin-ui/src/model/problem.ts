import type { Id } from "./list";

/** What the server says went wrong (RFC 9457), in words meant for the person at the screen. */
export interface Problem {
  status: number;
  title: string;
  detail?: string;
  problems?: Finding[];
  /** Who has the address already that was to be added. */
  contact?: Id;
  /** Who has saved meanwhile, and when. */
  updatedBy?: string;
  updatedAt?: string;
  /** The version that somebody has published meanwhile, of that campaign. */
  campaign?: Id;
  newest?: { version: number; publishedAt: string; publishedBy: string | null };
}

/** One thing to put right, in a form's field or in a diagram's element. */
export interface Finding {
  field?: string;
  element?: string;
  rule?: string;
  message: string;
  hint?: string | null;
}

/** The server did not answer at all, or not in a form we understand. */
export const UNREACHABLE = 0;
export const UNAUTHORIZED = 401;
export const FORBIDDEN = 403;
export const CONFLICT = 409;

export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = "ProblemError";
  }
}

export function isProblem(error: unknown, status: number): boolean {
  return error instanceof ProblemError && error.problem.status === status;
}
