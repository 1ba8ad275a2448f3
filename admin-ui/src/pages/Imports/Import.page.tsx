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
import { BulkProgress } from "./components/BulkProgress";
import { ImportSteps } from "./components/ImportSteps";
import { JobProgress } from "./components/JobProgress";
import { jobTitle } from "./components/jobTitle";

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
          job.data === undefined
            ? t("loading")
            : job.data.title == null && startedAt != null
              ? t("imports.open", { time: format.dateTime(startedAt) })
              : jobTitle(job.data, t)
        }
      />
      <Loaded query={job}>
        {(loaded) =>
          loaded.bulk == null ? (
            <>
              <ImportSteps active={isOver(loaded) ? 3 : 2} />
              <JobProgress job={loaded} />
            </>
          ) : (
            <BulkProgress job={loaded} bulk={loaded.bulk} />
          )
        }
      </Loaded>
    </Page>
  );
}
