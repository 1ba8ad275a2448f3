import { Modal, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { campaignsQuery, uploadDiagram } from "../../../api/campaigns";
import { FileDrop } from "../../../components/FileDrop";
import { notifyDone } from "../../../components/notify";
import { PageLoading } from "../../../components/PageLoading";
import { ProblemAlert } from "../../../components/ProblemAlert";
import { ProblemError } from "../../../model/problem";
import { orThrow } from "../../../model/result";
import { RefusedDiagram } from "./RefusedDiagram";

interface Props {
  opened: boolean;
  onClose: () => void;
}

export function UploadDialog({ opened, onClose }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const upload = useMutation({
    mutationFn: async (file: File) => orThrow(await uploadDiagram(file)),
    onSuccess: async ({ id, name, version }) => {
      await queries.invalidateQueries({ queryKey: campaignsQuery.queryKey });
      notifyDone(t("upload.done", { name, version }));
      close();
      await navigate({ to: "/campaigns/$campaignId", params: { campaignId: String(id) } });
    },
  });
  const close = () => {
    onClose();
    upload.reset();
  };
  const findings = upload.error instanceof ProblemError ? upload.error.problem.problems : undefined;

  return (
    <Modal
      opened={opened}
      onClose={close}
      size={findings === undefined ? "lg" : 1180}
      title={<Text fw={700}>{t("upload.title")}</Text>}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <Stack>
        {upload.isPending && <PageLoading />}
        {upload.error !== null && findings === undefined && <ProblemAlert error={upload.error} />}
        {findings !== undefined && upload.variables !== undefined && (
          <RefusedDiagram file={upload.variables} findings={findings} />
        )}
        {!upload.isPending && (
          <FileDrop
            title={t(findings === undefined ? "upload.drop" : "upload.again")}
            text={t("upload.dropHint")}
            accept=".bpmn,.xml"
            compact={findings !== undefined}
            onFile={upload.mutate}
          />
        )}
      </Stack>
    </Modal>
  );
}
