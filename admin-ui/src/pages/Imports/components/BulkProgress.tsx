import { Alert, Group, Progress, Text, Title } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { UndoButton } from "../../../components/bulk/UndoButton";
import { ButtonLink, TextLink } from "../../../components/links";
import { useFormats } from "../../../i18n/format";
import type { BulkJob } from "../../../model/bulk";
import { isOver, type Job } from "../../../model/job";
import classes from "./Imports.module.css";

/** How far a bulk action or its undo is, what it did, and the way back. */
export function BulkProgress({ job, bulk }: { job: Job; bulk: BulkJob }) {
  const { t } = useTranslation();
  const format = useFormats();
  const queries = useQueryClient();
  const over = isOver(job);
  const undo = bulk.undoes !== null;

  useEffect(() => {
    if (over) {
      for (const changed of ["contacts", "segments", "tags", "suppressions"]) {
        void queries.invalidateQueries({ queryKey: [changed] });
      }
      void queries.invalidateQueries({ queryKey: ["jobs"], exact: true });
    }
  }, [over, queries]);

  return (
    <section className={classes.card} aria-live="polite">
      <Title order={2} fz={19}>
        {t(`bulk.state.${job.state}`)}
      </Title>
      <Progress
        value={over || job.total === 0 ? 100 : (100 * job.done) / (job.total ?? 1)}
        color={job.state === "FAILED" ? "red.8" : job.state === "DONE" ? "teal.8" : "swell.8"}
        size="lg"
        my="sm"
        animated={!over}
        aria-label={t(`bulk.state.${job.state}`)}
      />
      <Text fz="sm" c="dimmed" className="numeric">
        {t("bulk.progress", {
          done: format.number(job.done),
          total: format.number(job.total ?? 0),
        })}
        {!over && ` · ${t("bulk.leave")}`}
      </Text>
      {job.problem != null && (
        <Alert color="red" role="alert" icon={<IconAlertTriangle />} mt="md">
          {t("bulk.failed")} {job.problem}
        </Alert>
      )}
      <Text mt="md">
        {t(undo ? "bulk.restored" : "bulk.changed", {
          count: job.updated,
          number: format.number(job.updated),
        })}
      </Text>
      <Text>
        {t(undo ? "bulk.leftAlone" : "bulk.unchanged", {
          count: job.unchanged ?? 0,
          number: format.number(job.unchanged ?? 0),
        })}
      </Text>
      <Text fz="sm" c="dimmed" mt="md">
        {t("bulk.by", { who: bulk.by })}
        {bulk.canUndo && ` · ${t("bulk.undoUntil", { date: format.date(bulk.undoUntil) })}`}
      </Text>
      <Group mt="lg">
        {bulk.undoneBy !== null && (
          <TextLink to="/imports/$jobId" params={{ jobId: String(bulk.undoneBy) }}>
            {t("bulk.wasUndone")}
          </TextLink>
        )}
        {bulk.undoes !== null && (
          <TextLink to="/imports/$jobId" params={{ jobId: String(bulk.undoes) }}>
            {t("bulk.whatWasUndone")}
          </TextLink>
        )}
      </Group>
      {over && (
        <Group mt="sm">
          <ButtonLink to="/contacts">{t("imports.toContacts")}</ButtonLink>
          <UndoButton job={job} />
        </Group>
      )}
    </section>
  );
}
