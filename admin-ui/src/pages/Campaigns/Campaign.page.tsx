import { useQuery } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { campaignQuery, diagramQuery, stepsQuery } from "../../api/campaigns";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { PageLoading } from "../../components/PageLoading";
import { readDiagram } from "../../diagram/readDiagram";
import { type CampaignDetail, isPending } from "../../model/campaign";
import { isLoopStage } from "../../model/loop";
import { CampaignHead } from "./components/CampaignHead";
import { Credit } from "./components/Credit";
import { Figures } from "./components/Figures";
import { Goal } from "./components/Goal";
import { LiveDiagram } from "./components/LiveDiagram";
import { Loop } from "./components/Loop";
import { LoopPeople } from "./components/LoopPeople";
import { Messages } from "./components/Messages";
import { OldVersions } from "./components/OldVersions";
import { Outcomes } from "./components/Outcomes";
import { Responses } from "./components/Responses";
import classes from "./Campaign.module.css";

const LIVE = 1_000;
const CALM = 5_000;

export function CampaignPage() {
  const { campaignId } = useParams({ from: "/app/campaigns/$campaignId" });
  const campaign = useQuery({
    ...campaignQuery(campaignId),
    refetchInterval: ({ state }) => paceOf(state.data),
  });

  return (
    <Page>
      <Loaded query={campaign}>{(loaded) => <Campaign campaign={loaded} />}</Loaded>
    </Page>
  );
}

function Campaign({ campaign }: { campaign: CampaignDetail }) {
  const { id, version } = campaign;
  const { people } = useSearch({ from: "/app/campaigns/$campaignId" });
  const [selected, setSelected] = useState<string | null>(null);
  const xml = useQuery(diagramQuery(id, version));
  const steps = useQuery({ ...stepsQuery(id), refetchInterval: paceOf(campaign) });
  const diagram = useMemo(
    () => (xml.data === undefined ? null : readDiagram(xml.data)),
    [xml.data],
  );

  return (
    <>
      <CampaignHead campaign={campaign} diagram={diagram} />
      <OldVersions campaign={campaign} />
      <Figures campaign={campaign} />
      {diagram === null || xml.data === undefined ? (
        <PageLoading />
      ) : (
        <LiveDiagram
          xml={xml.data}
          diagram={diagram}
          steps={steps.data}
          campaign={campaign}
          selected={selected}
          onSelect={setSelected}
        />
      )}
      <Responses campaign={id} pace={paceOf(campaign)} />
      <Goal campaign={id} pace={paceOf(campaign)} />
      <Credit campaign={id} />
      <Loop campaign={id} pace={paceOf(campaign)} />
      <LoopPeople campaign={campaign} stage={isLoopStage(people) ? people : null} />
      <div className={classes.below}>
        <Messages campaign={campaign} diagram={diagram} />
        <Outcomes campaign={campaign} />
      </div>
    </>
  );
}

function paceOf(campaign: CampaignDetail | undefined): number {
  return campaign?.state === "RUNNING" || (campaign !== undefined && isPending(campaign))
    ? LIVE
    : CALM;
}
