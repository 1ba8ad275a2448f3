import "../../designer/texts";
import { useQuery } from "@tanstack/react-query";
import { Navigate, useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { campaignQuery, diagramQuery } from "../../api/campaigns";
import { draftsQuery } from "../../api/drafts";
import { Page } from "../../components/Page";
import { PageLoading } from "../../components/PageLoading";
import { ProblemAlert } from "../../components/ProblemAlert";
import { Designer } from "./Designer";
import { subjectOf } from "./subject";

/** Changes a campaign: goes on with the draft that there is, else begins from the newest version. */
export function CampaignDesignPage() {
  const { campaignId } = useParams({ from: "/app/campaigns/$campaignId/design" });
  const [openedAt] = useState(() => Date.now());
  const campaign = useQuery({ ...campaignQuery(campaignId), staleTime: Infinity });
  const version = campaign.data?.version ?? 0;
  const published = useQuery({ ...diagramQuery(campaignId, version), enabled: version > 0 });
  const drafts = useQuery({ ...draftsQuery, refetchOnWindowFocus: false });
  const fresh =
    drafts.data !== undefined && (drafts.dataUpdatedAt >= openedAt || !drafts.isFetching);
  const known = drafts.data?.find((draft) => String(draft.campaignId) === campaignId);
  const [startsNew, setStartsNew] = useState<boolean | null>(null);
  const error = campaign.error ?? published.error ?? drafts.error;
  const subject = useMemo(
    () =>
      campaign.data === undefined || published.data === undefined
        ? null
        : subjectOf(null, campaign.data, published.data),
    [campaign.data, published.data],
  );

  if (error !== null) {
    return (
      <Page>
        <ProblemAlert error={error} />
      </Page>
    );
  }
  if (!fresh || subject === null) {
    return <PageLoading />;
  }
  // Once begun here it stays here: the draft that the first change makes must not open it a second time.
  if (startsNew === null) {
    setStartsNew(known === undefined);
  }
  return known !== undefined && startsNew !== true ? (
    <Navigate to="/drafts/$draftId" params={{ draftId: String(known.id) }} replace />
  ) : (
    <Designer key={campaignId} subject={subject} />
  );
}
