import { Stack, Text } from "@mantine/core";
import { IconVersions } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { campaignQuery } from "../../api/campaigns";
import { movePlanQuery } from "../../api/moves";
import { TextLink } from "../../components/links";
import { Loaded } from "../../components/Loaded";
import { Nothing } from "../../components/Nothing";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import type { MoveDone } from "../../model/move";
import { DoneMove } from "./components/DoneMove";
import { MoveForm } from "./components/MoveForm";

const PACE = 5_000;

/** What is to happen to the people of an old version. */
export function MovePage() {
  const { campaignId } = useParams({ from: "/app/campaigns/$campaignId/move" });
  const { from } = useSearch({ from: "/app/campaigns/$campaignId/move" });
  const { t } = useTranslation();
  const campaign = useQuery(campaignQuery(campaignId));
  const plan = useQuery({ ...movePlanQuery(campaignId, from ?? null), refetchInterval: PACE });
  const [done, setDone] = useState<MoveDone | null>(null);

  return (
    <Page>
      <TextLink to="/campaigns/$campaignId" params={{ campaignId }} fz="sm">
        ← {campaign.data?.name ?? ""}
      </TextLink>
      <PageHeader title={t("move.title")} text={t("move.text")} />
      <Loaded query={plan}>
        {(loaded) => (
          <Stack gap="lg">
            {loaded.last !== null && (
              <DoneMove
                campaign={campaignId}
                last={loaded.last}
                done={done}
                onUndone={() => setDone(null)}
              />
            )}
            {loaded.from === null || loaded.steps.length === 0 ? (
              <Nothing
                Icon={IconVersions}
                title={t("move.nobody")}
                text={t("move.nobodyHint", { version: loaded.to })}
              />
            ) : (
              <>
                <Text fz="sm">
                  {t("move.fromTo", { from: loaded.from, to: loaded.to })}{" "}
                  <TextLink
                    to="/campaigns/$campaignId/compare"
                    params={{ campaignId }}
                    search={{ from: String(loaded.from), to: String(loaded.to) }}
                    inherit
                  >
                    {t("move.compare")}
                  </TextLink>
                </Text>
                <MoveForm
                  key={`${loaded.from} ${loaded.to}`}
                  campaign={campaignId}
                  plan={loaded}
                  from={loaded.from}
                  onDone={setDone}
                />
              </>
            )}
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}
