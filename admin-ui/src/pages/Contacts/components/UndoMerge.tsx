import { Alert, Button, Text } from "@mantine/core";
import { IconArrowsSplit } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { mergesQuery, undoMerge } from "../../../api/person";
import { notifyDone, notifyProblem } from "../../../components/notify";
import { useFormats } from "../../../i18n/format";
import type { Id } from "../../../model/list";
import { orThrow } from "../../../model/result";

/** For a day after a merge: what was done, and how to take it back. */
export function UndoMerge({ id }: { id: Id }) {
  const { t } = useTranslation();
  const format = useFormats();
  const queries = useQueryClient();
  const merges = useQuery(mergesQuery(id));
  const undo = useMutation({
    mutationFn: async (merge: Id) => orThrow(await undoMerge(id, merge)),
    onSuccess: async () => {
      notifyDone(t("person.undone"));
      await queries.invalidateQueries({ queryKey: ["contacts"] });
    },
    onError: notifyProblem,
  });
  const open = merges.data?.find(({ undoUntil }) => undoUntil !== null);
  if (open?.undoUntil == null) {
    return null;
  }
  return (
    <Alert
      color="swell"
      mb="md"
      icon={<IconArrowsSplit />}
      title={t("person.undoTitle", { email: open.email })}
    >
      <Text fz="sm" mb="xs">
        {t("person.undoText", {
          at: format.dateTime(open.at),
          by: open.username ?? "–",
          until: format.dateTime(open.undoUntil),
        })}
      </Text>
      <Button
        variant="default"
        size="xs"
        loading={undo.isPending}
        onClick={() => undo.mutate(open.id)}
      >
        {t("person.undo")}
      </Button>
    </Alert>
  );
}
