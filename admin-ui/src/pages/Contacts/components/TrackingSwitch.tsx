import { Switch } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { consentsQuery } from "../../../api/consents";
import { saveContactTracking } from "../../../api/tracking";
import { notifyProblem } from "../../../components/notify";
import type { Id } from "../../../model/list";

/** Whether the person's letters notice what becomes of them; the person has the same choice on his own page. */
export function TrackingSwitch({ id, tracked }: { id: Id; tracked: boolean }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: (wanted: boolean) => saveContactTracking(id, wanted),
    onSuccess: () => queries.invalidateQueries(consentsQuery(id)),
    onError: notifyProblem,
  });
  return (
    <Switch
      mt="sm"
      size="sm"
      label={t("tracking.contact")}
      checked={save.isPending ? save.variables : tracked}
      onChange={(event) => save.mutate(event.currentTarget.checked)}
    />
  );
}
