import { Button, Group, Modal, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { emptyMailbox } from "../../../api/mailbox";
import { notifyProblem } from "../../../components/notify";
import { orThrow } from "../../../model/result";

interface Props {
  opened: boolean;
  onClose: () => void;
  onEmptied: () => void;
}

export function EmptyMailboxDialog({ opened, onClose, onEmptied }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const empty = useMutation({
    mutationFn: async () => orThrow(await emptyMailbox()),
    onSuccess: async () => {
      onClose();
      onEmptied();
      await queries.invalidateQueries({ queryKey: ["mails"] });
    },
    onError: notifyProblem,
  });

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={<Text fw={700}>{t("mailbox.emptyTitle")}</Text>}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <Text>{t("mailbox.emptyText")}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t("cancel")}
        </Button>
        <Button color="red.9" loading={empty.isPending} onClick={() => empty.mutate()}>
          {t("mailbox.empty")}
        </Button>
      </Group>
    </Modal>
  );
}
