import { Button, Group, Modal, Text } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { undoJob } from "../../api/bulk";
import { useFormats } from "../../i18n/format";
import type { Job } from "../../model/job";
import { orThrow } from "../../model/result";
import { ProblemAlert } from "../ProblemAlert";

/** Nothing where there is no way back, or not any more. */
export function UndoButton({ job }: { job: Job }) {
  const { t } = useTranslation();
  const format = useFormats();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [asked, setAsked] = useState(false);
  const undo = useMutation({
    mutationFn: async () => orThrow(await undoJob(job.id)),
    onSuccess: async (started) => {
      setAsked(false);
      await queries.invalidateQueries({ queryKey: ["jobs"] });
      await navigate({ to: "/imports/$jobId", params: { jobId: String(started.job) } });
    },
  });

  if (job.bulk?.canUndo !== true) {
    return null;
  }
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        onClick={() => setAsked(true)}
      >
        {t("bulk.undo")}
      </Button>
      <Modal
        opened={asked}
        onClose={() => setAsked(false)}
        title={<Text fw={700}>{t("bulk.undoTitle")}</Text>}
        closeButtonProps={{ "aria-label": t("close") }}
      >
        <Text fz="sm">
          {t("bulk.undoText", { count: job.updated, number: format.number(job.updated) })}
        </Text>
        {undo.error !== null && <ProblemAlert error={undo.error} />}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={() => setAsked(false)}>
            {t("cancel")}
          </Button>
          <Button loading={undo.isPending} onClick={() => undo.mutate()}>
            {t("bulk.undo")}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
