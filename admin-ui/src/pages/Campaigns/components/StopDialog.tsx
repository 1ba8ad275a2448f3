import { Button, Group, Modal, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/format";
import type { CampaignDetail } from "../../../model/campaign";
import { useCommand } from "./useCommand";

interface Props {
  campaign: CampaignDetail;
  opened: boolean;
  onClose: () => void;
}

export function StopDialog({ campaign, opened, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const stop = useCommand(campaign.id, "stop", onClose);
  const { standing: count } = campaign;

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={<Text fw={700}>{t("stop.title", { name: campaign.name })}</Text>}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <Text>{t("stop.text", { count, number: format.number(count) })}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t("cancel")}
        </Button>
        <Button color="red.9" loading={stop.isPending} onClick={() => stop.mutate(undefined)}>
          {t("stop.confirm")}
        </Button>
      </Group>
    </Modal>
  );
}
