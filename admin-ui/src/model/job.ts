import type { BulkJob } from "./bulk";
import type { Id } from "./list";

export type JobState = "QUEUED" | "RUNNING" | "DONE" | "FAILED";

export interface Job {
  id: Id;
  kind: string;
  /** What it works on, such as a file's name. */
  title?: string | null;
  state: JobState;
  done: number;
  /** An estimate until the job is done. */
  total: number | null;
  created: number;
  updated: number;
  unchanged?: number | null;
  rejected: number;
  rejectedFile: string | null;
  problem: string | null;
  /** What else there is to know of it. */
  note?: string | null;
  startedAt: string | null;
  endedAt: string | null;
  /** Only of jobs that did the same to many contacts. */
  bulk?: BulkJob | null;
}

export interface ImportColumn {
  name: string;
  samples: string[];
  suggestion: string | null;
}

export interface ImportTarget {
  name: string;
  type: string;
}

export interface ImportPreview {
  delimiter: string;
  columns: ImportColumn[];
  targets: ImportTarget[];
  /** What a column may become besides, when a topic of consent is chosen. */
  consentTargets: ImportTarget[];
}

/** Column of the file → where its values go; a column that is not in it is not imported. */
export type ImportMapping = Record<string, string>;

export interface ImportConsent {
  topic: string;
  proof: string;
}

export function isOver(job: Job): boolean {
  return job.state === "DONE" || job.state === "FAILED";
}
