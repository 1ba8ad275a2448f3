import "../../designer/texts";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useMemo } from "react";
import { campaignQuery, diagramQuery } from "../../api/campaigns";
import { draftQuery } from "../../api/drafts";
import { Page } from "../../components/Page";
import { PageLoading } from "../../components/PageLoading";
import { ProblemAlert } from "../../components/ProblemAlert";
import { Designer } from "./Designer";
import { subjectOf } from "./subject";

/** Goes on with a draft. */
export function DraftPage() {
  const { draftId } = useParams({ from: "/app/drafts/$draftId" });
  const draft = useQuery(draftQuery(draftId));
  const campaignId = draft.data?.campaignId ?? null;
  const campaign = useQuery({
    ...campaignQuery(campaignId ?? ""),
    enabled: campaignId !== null,
    staleTime: Infinity,
  });
  const version = campaign.data?.version ?? 0;
  const published = useQuery({ ...diagramQuery(campaignId ?? "", version), enabled: version > 0 });
  const error = draft.error ?? campaign.error ?? published.error;
  const ready = draft.data !== undefined && (campaignId === null || published.data !== undefined);
  const subject = useMemo(
    () => (ready ? subjectOf(draft.data, campaign.data ?? null, published.data ?? null) : null),
    [ready, draft.data, campaign.data, published.data],
  );

  if (error !== null) {
    return (
      <Page>
        <ProblemAlert error={error} />
      </Page>
    );
  }
  return subject === null ? <PageLoading /> : <Designer key={draftId} subject={subject} />;
}
