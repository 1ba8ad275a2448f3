import { Button, Text, Title } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { jobQuery } from "../../../api/jobs";
import { rejudge } from "../../../api/tracking";
import { ProblemAlert } from "../../../components/ProblemAlert";
import { useFormats } from "../../../i18n/format";
import { isOver } from "../../../model/job";
import type { Id } from "../../../model/list";
import classes from "../../Contacts/Contact.module.css";

/** Judges old opens and clicks by the lists of today. */
export function RejudgeCard() {
  const { t } = useTranslation();
  const begin = useMutation({ mutationFn: rejudge });
  return (
    <section className={classes.card}>
      <Title order={2} fz={17}>
        {t("tracking.machines")}
      </Title>
      <Text fz="sm" c="dimmed" mt={4} mb="sm">
        {t("tracking.machinesText")}
      </Text>
      <Text fz="sm" mb="sm">
        {t("tracking.rejudgeText")}
      </Text>
      {begin.error !== null && <ProblemAlert error={begin.error} />}
      <Button variant="default" loading={begin.isPending} onClick={() => begin.mutate()}>
        {t("tracking.rejudge")}
      </Button>
      {begin.data !== undefined && <Outcome job={begin.data.job} />}
    </section>
  );
}

function Outcome({ job: id }: { job: Id }) {
  const { t } = useTranslation();
  const format = useFormats();
  const job = useQuery(jobQuery(id)).data;
  if (job === undefined) {
    return null;
  }
  const count = { looked: format.number(job.done), changed: format.number(job.updated) };
  return (
    <Text fz="sm" mt="sm" role="status">
      {job.state === "FAILED"
        ? job.problem
        : t(isOver(job) ? "tracking.rejudged" : "tracking.rejudging", count)}
    </Text>
  );
}
