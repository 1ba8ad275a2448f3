import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { campaignQuery, diagramQuery } from "../../api/campaigns";
import { assumptionsQuery, rehearsalsQuery } from "../../api/rehearsals";
import { Loaded } from "../../components/Loaded";
import { TextLink } from "../../components/links";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import { readDiagram } from "../../diagram/readDiagram";
import type { Id } from "../../model/list";
import { Earlier } from "./components/Earlier";
import { RehearsalForm } from "./components/RehearsalForm";
import { ShownRehearsal } from "./components/ShownRehearsal";

/** What a campaign would do with the people of today, before anybody gets anything. */
export function RehearsalPage() {
  const { campaignId } = useParams({ from: "/app/campaigns/$campaignId/rehearse" });
  const { shown } = useSearch({ from: "/app/campaigns/$campaignId/rehearse" });
  const { t } = useTranslation();
  const navigate = useNavigate();
  const campaign = useQuery(campaignQuery(campaignId));
  const version = campaign.data?.version;
  const xml = useQuery({
    ...diagramQuery(campaignId, version ?? 0),
    enabled: version !== undefined,
  });
  const basis = useQuery(assumptionsQuery(campaignId));
  const earlier = useQuery(rehearsalsQuery(campaignId));
  const diagram = useMemo(
    () => (xml.data === undefined ? null : readDiagram(xml.data)),
    [xml.data],
  );
  const show = (rehearsal: Id) =>
    void navigate({
      to: "/campaigns/$campaignId/rehearse",
      params: { campaignId },
      search: { shown: String(rehearsal) },
    });
  const current = shown ?? earlier.data?.[0]?.id;

  return (
    <Page>
      <TextLink to="/campaigns/$campaignId" params={{ campaignId }} fz="sm">
        ← {campaign.data?.name ?? ""}
      </TextLink>
      <PageHeader title={t("rehearsal.title")} text={t("rehearsal.text")} />
      <Stack gap="lg">
        <Loaded query={basis}>
          {(loaded) => (
            <RehearsalForm
              campaign={campaignId}
              basis={loaded}
              diagram={diagram}
              onBegun={(begun) => show(begun)}
            />
          )}
        </Loaded>
        {earlier.data !== undefined && earlier.data.length > 1 && (
          <Earlier all={earlier.data} current={current} onShow={show} />
        )}
        {current !== undefined && diagram !== null && xml.data !== undefined && (
          <ShownRehearsal
            key={current}
            rehearsal={current}
            xml={xml.data}
            diagram={diagram}
            newest={version ?? 0}
          />
        )}
      </Stack>
    </Page>
  );
}
