import { Alert, Group, Progress, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { jobQuery } from "../../api/jobs";
import { useFormats } from "../../i18n/format";
import { isOver, type JobState } from "../../model/job";
import type { Id } from "../../model/list";
import { TextLink } from "../links";
import { actionTitle } from "./actionWords";
import { UndoButton } from "./UndoButton";

/** How far the action is that was started here, and its way back. */
export function JobNote({ id, onClose }: { id: Id; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormats();
  const queries = useQueryClient();
  const job = useQuery(jobQuery(id)).data;
  const over = job !== undefined && isOver(job);

  useEffect(() => {
    if (over) {
      for (const changed of ["contacts", "segments", "tags", "suppressions"]) {
        void queries.invalidateQueries({ queryKey: [changed] });
      }
    }
  }, [over, queries]);

  if (job?.bulk == null) {
    return null;
  }
  return (
    <Alert
      m="sm"
      variant="light"
      color={job.state === "FAILED" ? "red" : over ? "teal" : undefined}
      title={actionTitle(job.bulk.action, t)}
      withCloseButton
      closeButtonLabel={t("close")}
      onClose={onClose}
      aria-live="polite"
    >
      {!over && (
        <Progress
          value={job.total == null || job.total === 0 ? 0 : (100 * job.done) / job.total}
          animated
          aria-label={t("bulk.running")}
          mb="xs"
        />
      )}
      <Group gap="sm">
        <Text fz="sm" className="numeric">
          {t(words(job.state), {
            done: format.number(job.done),
            total: format.number(job.total ?? 0),
            number: format.number(job.updated),
            count: job.updated,
            unchanged: format.number(job.unchanged ?? 0),
          })}
        </Text>
        <UndoButton job={job} />
        <TextLink to="/imports/$jobId" params={{ jobId: String(id) }} fz="sm">
          {t("bulk.toJob")}
        </TextLink>
      </Group>
    </Alert>
  );
}

function words(state: JobState) {
  return state === "DONE" || state === "FAILED"
    ? (`bulk.result.${state}` as const)
    : "bulk.progress";
}
