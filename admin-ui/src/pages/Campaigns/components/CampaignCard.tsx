import { Group, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { diagramQuery } from "../../../api/campaigns";
import { StatePill } from "../../../components/StatePill";
import { startWords } from "../../../components/words";
import { DiagramThumbnail } from "../../../diagram/DiagramThumbnail";
import { readDiagram } from "../../../diagram/readDiagram";
import { useFormats } from "../../../i18n/format";
import type { Campaign } from "../../../model/campaign";
import classes from "./CampaignCard.module.css";

export function CampaignCard({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { id, version, name, description, state, start, launch } = campaign;
  const xml = useQuery(diagramQuery(id, version)).data;
  const diagram = useMemo(() => (xml === undefined ? null : readDiagram(xml)), [xml]);
  const figures = [
    { label: t("campaigns.travelling"), value: campaign.standing },
    { label: t("campaigns.sent"), value: campaign.sent },
    { label: t("campaigns.ended"), value: campaign.ended },
  ];

  return (
    <Link
      to="/campaigns/$campaignId"
      params={{ campaignId: String(id) }}
      className={classes.card}
      aria-label={name}
    >
      <div className={classes.picture}>
        {diagram !== null && <DiagramThumbnail diagram={diagram} />}
      </div>
      <div className={classes.body}>
        <Group justify="space-between" wrap="nowrap" gap="sm">
          <Title order={2} fz={17} lineClamp={1}>
            {name}
          </Title>
          <StatePill state={state} />
        </Group>
        <Text fz="sm" c="dimmed" lineClamp={2} mih={42}>
          {description}
        </Text>
        <dl className={classes.figures}>
          {figures.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="numeric">{format.number(value)}</dd>
            </div>
          ))}
        </dl>
        {launch != null && (
          <Text fz="xs" fw={600} c="orange.9">
            {t(`launching.${launch.state}` as never, {
              time: launch.startsAt === null ? "" : format.dateTime(launch.startsAt),
              who: launch.decidedBy ?? "",
            })}
          </Text>
        )}
        <Text fz="xs" c="dimmed">
          {startWords(start, t, format)}
          {start.nextAt != null &&
            state !== "DRAFT" &&
            ` · ${t("campaigns.next", { time: format.dateTime(start.nextAt) })}`}
        </Text>
      </div>
    </Link>
  );
}
