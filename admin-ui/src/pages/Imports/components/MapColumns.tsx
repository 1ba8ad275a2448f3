import { Alert, Button, Group, Progress, Stack, Text, Title } from "@mantine/core";
import { IconFileTypeCsv, IconInfoCircle } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { startImport } from "../../../api/imports";
import { ProblemAlert } from "../../../components/ProblemAlert";
import { useFormats } from "../../../i18n/format";
import type { ImportConsent, ImportPreview } from "../../../model/job";
import { orThrow } from "../../../model/result";
import { ColumnsTable } from "./ColumnsTable";
import { ConsentFields } from "./ConsentFields";
import classes from "./Imports.module.css";
import { mappingToSend, REQUIRED, suggestedMapping, targetsTwice } from "./mapping";
import { useTargetName } from "./useTargetName";

interface Props {
  file: File;
  preview: ImportPreview;
  onOther: () => void;
}

export function MapColumns({ file, preview, onOther }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const targetName = useTargetName();
  const navigate = useNavigate();
  const [chosen, setMapping] = useState(() => suggestedMapping(preview));
  const [consent, setConsent] = useState<ImportConsent | null>(null);
  const [share, setShare] = useState(0);
  const mapping = mappingToSend(chosen, preview, consent !== null);
  const waiting = Object.keys(chosen).filter((column) => !(column in mapping));
  const twice = targetsTwice(mapping);
  const emailMissing = !Object.values(mapping).includes(REQUIRED);
  const complete = consent === null || (consent.topic !== "" && consent.proof !== "");
  const start = useMutation({
    mutationFn: async () => orThrow(await startImport(file, mapping, consent, setShare)),
    onSuccess: ({ job }) => navigate({ to: "/imports/$jobId", params: { jobId: String(job) } }),
  });

  return (
    <section className={classes.card}>
      <Group justify="space-between" mb="md">
        <Group gap="xs">
          <IconFileTypeCsv size={26} stroke={1.5} aria-hidden />
          <Text fw={600}>
            {t("imports.fileSize", { name: file.name, size: format.size(file.size) })}
          </Text>
        </Group>
        <Button variant="subtle" onClick={onOther} disabled={start.isPending}>
          {t("imports.other")}
        </Button>
      </Group>
      <Title order={2} fz={19}>
        {t("imports.mapTitle")}
      </Title>
      <Text c="dimmed" fz="sm" mb="sm">
        {t("imports.mapText")}
      </Text>
      <ColumnsTable
        preview={preview}
        mapping={chosen}
        consented={consent !== null}
        onChange={setMapping}
      />
      <Stack gap="md" mt="lg">
        <ConsentFields consent={consent} onChange={setConsent} />
        {waiting.length > 0 && (
          <Alert color="blue" icon={<IconInfoCircle />}>
            {t("imports.consentColumns", { names: format.list(waiting) })}
          </Alert>
        )}
        {emailMissing && (
          <Alert color="orange" icon={<IconInfoCircle />}>
            {t("imports.emailMissing")}
          </Alert>
        )}
        {twice.length > 0 && (
          <Alert color="orange" icon={<IconInfoCircle />}>
            {t("imports.twice", { names: format.list(twice.map(targetName)) })}
          </Alert>
        )}
        {start.error !== null && <ProblemAlert error={start.error} />}
        {start.isPending && (
          <Progress value={100 * share} animated aria-label={t("imports.uploading")} />
        )}
        <Group justify="flex-end">
          <Button
            size="md"
            disabled={emailMissing || twice.length > 0 || !complete}
            loading={start.isPending}
            onClick={() => start.mutate()}
          >
            {t("imports.start")}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}
