import { Alert, Button, Group, Progress, SimpleGrid, Text, Title } from "@mantine/core";
import { IconAlertTriangle, IconDownload } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "../../../components/links";
import { useFormats } from "../../../i18n/format";
import { isOver, type Job } from "../../../model/job";
import classes from "./Imports.module.css";

export function JobProgress({ job }: { job: Job }) {
  const { t } = useTranslation();
  const format = useFormats();
  const queries = useQueryClient();
  const over = isOver(job);
  const counts = [
    { label: t("imports.created"), value: job.created },
    { label: t("imports.updated"), value: job.updated },
    { label: t("imports.unchanged"), value: job.unchanged ?? 0 },
    { label: t("imports.rejected"), value: job.rejected },
  ];
  const share = job.total == null || job.total === 0 ? 1 : Math.min(1, job.done / job.total);

  useEffect(() => {
    if (over) {
      void queries.invalidateQueries({ queryKey: ["contacts"] });
      void queries.invalidateQueries({ queryKey: ["jobs"], exact: true });
    }
  }, [over, queries]);

  return (
    <section className={classes.card} aria-live="polite">
      <Title order={2} fz={19}>
        {t(`imports.job.${job.state}`)}
      </Title>
      <Progress
        value={over ? 100 : 100 * share}
        color={job.state === "FAILED" ? "red.8" : job.state === "DONE" ? "teal.8" : "swell.8"}
        size="lg"
        my="sm"
        animated={!over}
        aria-label={t(`imports.job.${job.state}`)}
      />
      <Text fz="sm" c="dimmed" className="numeric">
        {job.total == null
          ? t("imports.progressOpen", { done: format.number(job.done) })
          : t(over ? "imports.progress" : "imports.progressAbout", {
              done: format.number(job.done),
              total: format.number(job.total),
            })}
        {!over && ` · ${t("imports.leave")}`}
      </Text>
      {job.note != null && (
        <Text fz="sm" mt="xs">
          {job.note}
        </Text>
      )}
      {job.problem != null && (
        <Alert color="red" role="alert" icon={<IconAlertTriangle />} mt="md">
          {job.problem}
        </Alert>
      )}
      <SimpleGrid cols={{ base: 2, sm: 4 }} my="lg" component="dl" className={classes.counts}>
        {counts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="numeric">{format.number(value)}</dd>
          </div>
        ))}
      </SimpleGrid>
      {job.rejectedFile != null && job.rejected > 0 && (
        <Alert
          color="orange"
          icon={<IconAlertTriangle />}
          title={t("imports.rejectedTitle", {
            count: job.rejected,
            number: format.number(job.rejected),
          })}
        >
          <Text fz="sm" mb="sm">
            {t("imports.rejectedText")}
          </Text>
          <Button
            component="a"
            href={job.rejectedFile}
            download
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t("imports.download")}
          </Button>
        </Alert>
      )}
      {over && (
        <Group mt="lg">
          <ButtonLink to="/contacts">{t("imports.toContacts")}</ButtonLink>
          <ButtonLink to="/imports/new" variant="default">
            {t("imports.another")}
          </ButtonLink>
        </Group>
      )}
    </section>
  );
}
