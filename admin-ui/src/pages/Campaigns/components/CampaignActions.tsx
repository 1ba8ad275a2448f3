import { ActionIcon, Button, Group, Menu } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import {
  IconDots,
  IconGitCompare,
  IconMasksTheater,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerStop,
  IconRocket,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "../../../components/links";
import type { Diagram } from "../../../diagram/Diagram";
import { type CampaignDetail, isPending } from "../../../model/campaign";
import { LaunchDialog } from "./LaunchDialog";
import { StopDialog } from "./StopDialog";
import { useCommand } from "./useCommand";

interface Props {
  campaign: CampaignDetail;
  diagram: Diagram | null;
}

/** One main thing to do in each state; stopping, which cannot be undone, is a step away. */
export function CampaignActions({ campaign, diagram }: Props) {
  const { t } = useTranslation();
  const [launching, launch] = useDisclosure();
  const [stopping, stop] = useDisclosure();
  const pause = useCommand(campaign.id, "pause");
  const resume = useCommand(campaign.id, "resume");
  const launchable =
    ["DRAFT", "FINISHED", "STOPPED"].includes(campaign.state) && !isPending(campaign);
  const stoppable = campaign.state === "RUNNING" || campaign.state === "PAUSED";

  return (
    <Group gap="xs" wrap="nowrap">
      <ButtonLink
        variant="default"
        size="md"
        leftSection={<IconPencil size={18} aria-hidden />}
        to="/campaigns/$campaignId/design"
        params={{ campaignId: String(campaign.id) }}
      >
        {t("campaigns.edit")}
      </ButtonLink>
      {campaign.version > 1 && (
        <ButtonLink
          variant="default"
          size="md"
          leftSection={<IconGitCompare size={18} aria-hidden />}
          to="/campaigns/$campaignId/compare"
          params={{ campaignId: String(campaign.id) }}
          search={{}}
        >
          {t("campaigns.versions")}
        </ButtonLink>
      )}
      <ButtonLink
        variant="default"
        size="md"
        leftSection={<IconMasksTheater size={18} aria-hidden />}
        to="/campaigns/$campaignId/rehearse"
        params={{ campaignId: String(campaign.id) }}
        search={{}}
      >
        {t("rehearsal.button")}
      </ButtonLink>
      {launchable && (
        <Button size="md" leftSection={<IconRocket size={18} aria-hidden />} onClick={launch.open}>
          {t(campaign.state === "DRAFT" ? "campaign.launch" : "campaign.launchAgain")}
        </Button>
      )}
      {campaign.state === "RUNNING" && (
        <Button
          size="md"
          leftSection={<IconPlayerPause size={18} aria-hidden />}
          loading={pause.isPending}
          onClick={() => pause.mutate(undefined)}
        >
          {t("campaign.pause")}
        </Button>
      )}
      {campaign.state === "PAUSED" && (
        <Button
          size="md"
          leftSection={<IconPlayerPlay size={18} aria-hidden />}
          loading={resume.isPending}
          onClick={() => resume.mutate(undefined)}
        >
          {t("campaign.resume")}
        </Button>
      )}
      {stoppable && (
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <ActionIcon variant="default" size={42} aria-label={t("campaign.more")}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              color="red.9"
              leftSection={<IconPlayerStop size={16} aria-hidden />}
              onClick={stop.open}
            >
              {t("campaign.stop")}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <LaunchDialog
        campaign={campaign}
        diagram={diagram}
        opened={launching}
        onClose={launch.close}
      />
      <StopDialog campaign={campaign} opened={stopping} onClose={stop.close} />
    </Group>
  );
}
