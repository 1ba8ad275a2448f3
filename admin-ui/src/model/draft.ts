import type { Id } from "./list";

/** What somebody is still drawing. */
export interface Draft {
  id: Id;
  name: string;
  key: string;
  campaignId?: Id | null;
  /** The version from which it was begun; 0 for a new campaign. */
  basedOn: number;
  revision: number;
  updatedAt: string;
  updatedBy: string;
}

export interface DraftDetail extends Draft {
  diagram: string;
}

export interface Version {
  version: number;
  publishedAt: string;
  publishedBy: string | null;
  current: boolean;
  standing: number;
}

export interface Word {
  key: string;
  label: string;
}

/** What the fields of the designer offer. */
export interface CampaignWords {
  templates: Word[];
  topics: Word[];
  decisions: Word[];
  events: { name: string; label: string }[];
  campaigns: Word[];
  attributes: Word[];
  groups: Word[];
  senders: Word[];
}
