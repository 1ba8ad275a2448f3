import { Alert, Button, Stack, Text } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { campaignsQuery } from "../../../api/campaigns";
import { undoMove } from "../../../api/moves";
import { notifyDone } from "../../../components/notify";
import { ProblemAlert } from "../../../components/ProblemAlert";
import { useFormats } from "../../../i18n/format";
import type { Id } from "../../../model/list";
import type { LastMove, MoveDone } from "../../../model/move";
import { orThrow } from "../../../model/result";

interface Props {
  campaign: Id;
  last: LastMove;
  /** What was done just now on this page. */
  done: MoveDone | null;
  onUndone: () => void;
}

/** The latest change, with the way back while there is one. */
export function DoneMove({ campaign, last, done, onUndone }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const queries = useQueryClient();
  const undo = useMutation({
    mutationFn: async () => orThrow(await undoMove(campaign, last.id)),
    onSuccess: () => {
      notifyDone(t("move.undone"));
      onUndone();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: campaignsQuery.queryKey }),
  });
  const wentOn = done?.wentOn ?? 0;

  return (
    <Alert
      variant="light"
      color={done === null ? "gray" : "teal"}
      title={t("move.doneTitle", { from: last.from, to: last.to })}
    >
      <Stack gap="xs" align="flex-start">
        <Text fz="sm">
          {t("move.doneText", {
            moved: format.number(last.moved),
            left: format.number(last.left),
            by: last.by,
            time: format.dateTime(last.at),
          })}
        </Text>
        {wentOn > 0 && (
          <Text fz="sm">{t("move.wentOn", { count: wentOn, number: format.number(wentOn) })}</Text>
        )}
        {undo.error !== null && <ProblemAlert error={undo.error} />}
        {last.tooLate === null ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconArrowBackUp size={16} />}
            loading={undo.isPending}
            onClick={() => undo.mutate()}
          >
            {t("move.undo")}
          </Button>
        ) : (
          <Text fz="sm" c="dimmed">
            {t("move.tooLate")}
          </Text>
        )}
      </Stack>
    </Alert>
  );
}
