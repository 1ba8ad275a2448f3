import { Button, Group, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { RETURNED, undoReturned } from "../../../api/returned";
import { notifyDone } from "../../../components/notify";
import { ProblemAlert } from "../../../components/ProblemAlert";
import type { Id } from "../../../model/list";

/** The address may be written to again; who says so and why is kept. */
export function UndoForm({ id }: { id: Id }) {
  const { t } = useTranslation();
  const [why, setWhy] = useState("");
  const queries = useQueryClient();
  const undo = useMutation({
    mutationFn: () => undoReturned(id, why),
    onSuccess: async () => {
      notifyDone(t("returned.undoDone"));
      await queries.invalidateQueries({ queryKey: RETURNED });
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    undo.mutate();
  };

  return (
    <form onSubmit={submit}>
      {undo.error !== null && <ProblemAlert error={undo.error} />}
      <Textarea
        mt="lg"
        label={t("returned.why")}
        description={t("returned.whyHint")}
        value={why}
        maxLength={500}
        onChange={(event) => setWhy(event.currentTarget.value)}
        required
      />
      <Group justify="flex-end" mt="md">
        <Button type="submit" color="red.9" loading={undo.isPending} disabled={why.trim() === ""}>
          {t("returned.undo")}
        </Button>
      </Group>
    </form>
  );
}
