import { Button, Checkbox, Group, Modal, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconCalendarEvent, IconMail, IconRocket } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { audienceQuery } from "../../../api/campaigns";
import { startWords } from "../../../components/words";
import type { Diagram } from "../../../diagram/Diagram";
import { useFormats } from "../../../i18n/format";
import type { CampaignDetail } from "../../../model/campaign";
import { LaunchAudience } from "./LaunchAudience";
import { LaunchTime, SOON } from "./LaunchTime";
import classes from "./LaunchDialog.module.css";
import { useCommand } from "./useCommand";

interface Props {
  campaign: CampaignDetail;
  diagram: Diagram | null;
  opened: boolean;
  onClose: () => void;
}

/** The last look before people get letters: who, what and when. */
export function LaunchDialog({ campaign, diagram, opened, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const [now, setNow] = useState(true);
  const [meant, setMeant] = useState<number | null>(null);
  const [when, setWhen] = useState(SOON);
  const { data: audience } = useQuery({ ...audienceQuery(campaign.id), enabled: opened });
  const asked = audience?.usual != null && meant !== audience.count;
  const launch = useCommand(campaign.id, "launch", onClose);
  const conditional = campaign.start.kind === "CONDITION";
  const scheduled = campaign.start.kind === "SCHEDULE" || conditional;
  const happens = campaign.start.kind === "EVENT";
  const { nextAt } = campaign.start;
  const letters = diagram?.elements.filter(({ kind }) => kind === "send") ?? [];

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={<Text fw={700}>{t("launch.title", { name: campaign.name })}</Text>}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <Stack gap="md">
        <LaunchAudience campaign={campaign} meant={meant} onMeant={setMeant} />
        <div className={classes.fact}>
          <IconMail size={20} aria-hidden />
          <div>
            <Text fw={600}>{t("launch.letters", { count: letters.length })}</Text>
            <Text fz="sm" c="dimmed">
              {format.list(letters.map(({ name }) => name))}
            </Text>
          </div>
        </div>
        <div className={classes.fact}>
          <IconCalendarEvent size={20} aria-hidden />
          <div>
            <Text fw={600}>{startWords(campaign.start, t, format)}</Text>
            <Text fz="sm" c="dimmed">
              {!scheduled && !happens && t("launch.once")}
              {happens && t("launch.asItHappens")}
              {scheduled &&
                nextAt != null &&
                t("campaigns.next", { time: format.dateTime(nextAt) })}
            </Text>
            {scheduled && (
              <Checkbox
                mt="xs"
                checked={now}
                onChange={(event) => setNow(event.currentTarget.checked)}
                label={t(conditional ? "launch.alreadyTrue" : "launch.now")}
                description={t(conditional ? "launch.alreadyTrueHint" : "launch.nowHint")}
              />
            )}
          </div>
        </div>
        <LaunchTime when={when} onChange={setWhen} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button
            leftSection={<IconRocket size={17} aria-hidden />}
            loading={launch.isPending}
            disabled={asked || when.at === ""}
            onClick={() =>
              launch.mutate({
                now,
                ...(meant !== null && { confirmedCount: meant }),
                ...(when.at !== null && when),
              })
            }
            data-autofocus
          >
            {t(when.at === null ? "launch.confirm" : "launch.plan")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
