import { Box } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { previewImport } from "../../api/imports";
import { BackLink } from "../../components/BackLink";
import { FileDrop } from "../../components/FileDrop";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import { PageLoading } from "../../components/PageLoading";
import { ProblemAlert } from "../../components/ProblemAlert";
import { orThrow } from "../../model/result";
import { ImportSteps } from "./components/ImportSteps";
import { MapColumns } from "./components/MapColumns";

export function NewImportPage() {
  const { t } = useTranslation();
  const preview = useMutation({
    mutationFn: async (file: File) => orThrow(await previewImport(file)),
  });

  return (
    <Page>
      <BackLink to="/imports" place="imports" />
      <PageHeader title={t("imports.new")} />
      <ImportSteps active={preview.data === undefined ? 0 : 1} />
      {preview.error !== null && (
        <Box maw={920} mb="md">
          <ProblemAlert error={preview.error} />
        </Box>
      )}
      {preview.isPending ? (
        <PageLoading />
      ) : preview.data === undefined ? (
        <Box maw={920}>
          <FileDrop
            title={t("imports.drop")}
            text={t("imports.dropHint")}
            accept=".csv,.txt,.tsv,text/csv"
            onFile={preview.mutate}
          />
        </Box>
      ) : (
        <MapColumns file={preview.variables} preview={preview.data} onOther={preview.reset} />
      )}
    </Page>
  );
}
