import type { CampaignDetail } from "../../model/campaign";
import type { DraftDetail } from "../../model/draft";
import type { Id } from "../../model/list";

/** What is opened in the designer: a draft, or a campaign of which there is none yet. */
export interface DesignSubject {
  draft: Id | null;
  revision: number;
  basedOn: number;
  xml: string;
  campaign: { id: Id; name: string; version: number } | null;
  /** Ids of the published version: people may stand at them. */
  publishedIds: ReadonlySet<string>;
}

export function subjectOf(
  draft: DraftDetail | null,
  campaign: CampaignDetail | null,
  published: string | null,
): DesignSubject {
  return {
    draft: draft?.id ?? null,
    revision: draft?.revision ?? 0,
    basedOn: draft?.basedOn ?? campaign?.version ?? 0,
    xml: draft?.diagram ?? published ?? "",
    campaign,
    publishedIds: new Set(
      [...(published ?? "").matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id ?? ""),
    ),
  };
}
