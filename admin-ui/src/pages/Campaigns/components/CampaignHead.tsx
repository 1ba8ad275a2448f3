import { Alert, Group, Loader, Text, Title } from "@mantine/core";
import { IconAlertTriangle, IconCalendarEvent } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { BackLink } from "../../../components/BackLink";
import { StatePill } from "../../../components/StatePill";
import { startWords } from "../../../components/words";
import type { Diagram } from "../../../diagram/Diagram";
import { useFormats } from "../../../i18n/format";
import type { CampaignDetail } from "../../../model/campaign";
import { CampaignActions } from "./CampaignActions";
import { LaunchNotice } from "./LaunchNotice";

interface Props {
  campaign: CampaignDetail;
  diagram: Diagram | null;
}

export function CampaignHead({ campaign, diagram }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const { name, state, description, start, launchedAt, version, entering, problem, launch } =
    campaign;
  const facts = [
    startWords(start, t, format),
    launchedAt != null && t("campaign.launchedAt", { time: format.dateTime(launchedAt) }),
    start.nextAt != null &&
      state !== "DRAFT" &&
      t("campaigns.next", { time: format.dateTime(start.nextAt) }),
    t("campaign.version", { version }),
  ].filter((fact) => fact !== false);

  return (
    <header>
      <BackLink to="/campaigns" place="campaigns" />
      <Group justify="space-between" align="flex-start" wrap="nowrap" mt={4} mb="md">
        <div>
          <Group gap="sm">
            <Title order={1} fz={26} lts="-0.02em">
              {name}
            </Title>
            <StatePill state={state} />
            {entering && (
              <Group gap={6} role="status">
                <Loader size={14} />
                <Text fz="sm" c="dimmed">
                  {t("campaign.entering")}
                </Text>
              </Group>
            )}
          </Group>
          <Text c="dimmed" mt={2} maw={820}>
            {description}
          </Text>
          <Text c="dimmed" fz="sm" mt={4}>
            <IconCalendarEvent size={15} style={{ verticalAlign: "-2px" }} aria-hidden />{" "}
            {facts.join(" · ")}
          </Text>
        </div>
        <CampaignActions campaign={campaign} diagram={diagram} />
      </Group>
      {launch != null && <LaunchNotice campaign={campaign.id} launch={launch} />}
      {problem != null && (
        <Alert color="orange" icon={<IconAlertTriangle />} title={t("campaign.problem")} mb="md">
          {problem}
        </Alert>
      )}
    </header>
  );
}
