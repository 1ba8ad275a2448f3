import { Button, Group, Modal, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { deleteSegment } from "../../../api/segments";
import { notifyDone } from "../../../components/notify";
import { ProblemAlert } from "../../../components/ProblemAlert";
import { orThrow } from "../../../model/result";
import type { Segment } from "../../../model/segment";

/** Asks before it deletes; when the server refuses, because a campaign uses it, its reason stays to be read. */
export function DeleteDialog({ segment, onClose }: { segment: Segment; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const deletion = useMutation({
    mutationFn: async () => orThrow(await deleteSegment(segment.id)),
    onSuccess: async () => {
      notifyDone(t("segment.deleted", { name: segment.name }));
      await navigate({ to: "/segments" });
      queries.removeQueries({ queryKey: ["segments", String(segment.id)] });
      await queries.invalidateQueries({ queryKey: ["segments"] });
    },
  });

  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={700}>{t("segment.deleteTitle", { name: segment.name })}</Text>}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <Text mb="sm">{t("segment.deleteText")}</Text>
      {deletion.error !== null && <ProblemAlert error={deletion.error} />}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t("cancel")}
        </Button>
        <Button color="red.9" loading={deletion.isPending} onClick={() => deletion.mutate()}>
          {t("segment.deleteConfirm")}
        </Button>
      </Group>
    </Modal>
  );
}
