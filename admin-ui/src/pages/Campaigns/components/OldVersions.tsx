import { Alert, Group, Text } from "@mantine/core";
import { IconVersions } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { movePlanQuery } from "../../../api/moves";
import { TextLink } from "../../../components/links";
import { useFormats } from "../../../i18n/format";
import type { CampaignDetail } from "../../../model/campaign";

const CALM = 10_000;

/** Somebody is still on a version that is no longer the newest. */
export function OldVersions({ campaign: { id, state, version } }: { campaign: CampaignDetail }) {
  const { t } = useTranslation();
  const format = useFormats();
  const travels = version > 1 && (state === "RUNNING" || state === "PAUSED");
  const plan = useQuery({ ...movePlanQuery(id), enabled: travels, refetchInterval: CALM }).data;

  if (!travels || plan === undefined || plan.older.length === 0) {
    return null;
  }
  return (
    <Alert variant="light" color="blue" icon={<IconVersions />} mb="md">
      {plan.older.map(({ version: old, people }) => (
        <Group key={old} gap="xs">
          <Text fz="sm">
            {t("move.travel", { count: people, number: format.number(people), version: old })}
          </Text>
          <TextLink
            to="/campaigns/$campaignId/move"
            params={{ campaignId: String(id) }}
            search={{ from: String(old) }}
            fz="sm"
            fw={600}
          >
            {t("move.decide")}
          </TextLink>
        </Group>
      ))}
    </Alert>
  );
}
