import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { jobQuery } from "../../api/jobs";
import { BackLink } from "../../components/BackLink";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import { useFormats } from "../../i18n/format";
import { isOver } from "../../model/job";
import { ImportSteps } from "./components/ImportSteps";
import { JobProgress } from "./components/JobProgress";

export function ImportPage() {
  const { t } = useTranslation();
  const format = useFormats();
  const { jobId } = useParams({ from: "/app/imports/$jobId" });
  const job = useQuery(jobQuery(jobId));
  const startedAt = job.data?.startedAt;

  return (
    <Page>
      <BackLink to="/imports" place="imports" />
      <PageHeader
        title={
          job.data?.title ??
          (startedAt == null
            ? t("imports.new")
            : t("imports.open", { time: format.dateTime(startedAt) }))
        }
      />
      <ImportSteps active={job.data !== undefined && isOver(job.data) ? 3 : 2} />
      <Loaded query={job}>{(loaded) => <JobProgress job={loaded} />}</Loaded>
    </Page>
  );
}
