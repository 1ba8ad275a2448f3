import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { campaignQuery } from "../../api/campaigns";
import { campaignWhyQuery } from "../../api/why";
import { TextLink } from "../../components/links";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import { PageLoading } from "../../components/PageLoading";
import { ProblemAlert } from "../../components/ProblemAlert";
import { Absence } from "./components/Absence";
import { PersonSelect } from "./components/PersonSelect";

export function CampaignWhyPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { campaignId } = useParams({ from: "/app/campaigns/$campaignId/why" });
  const { contact = "" } = useSearch({ from: "/app/campaigns/$campaignId/why" });
  const campaign = useQuery(campaignQuery(campaignId));
  const why = useQuery({ ...campaignWhyQuery(campaignId, contact), enabled: contact !== "" });

  return (
    <Page>
      <TextLink to="/campaigns/$campaignId" params={{ campaignId }} fz="sm" c="dimmed">
        ‹ {campaign.data?.name ?? t("nav.campaigns")}
      </TextLink>
      <PageHeader title={t("whyMail.askTitle")} text={t("whyMail.askText")} />
      <PersonSelect
        chosen={why.data?.contact ?? null}
        onChoose={(id) =>
          void navigate({
            to: "/campaigns/$campaignId/why",
            params: { campaignId },
            search: id === null ? {} : { contact: id },
          })
        }
      />
      {contact !== "" && why.isPending && <PageLoading />}
      {why.error !== null && <ProblemAlert error={why.error} />}
      {why.data !== undefined && <Absence why={why.data} />}
    </Page>
  );
}
