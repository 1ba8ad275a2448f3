import { Alert, Button, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeMembers } from "../../../api/segments";
import { notifyDone } from "../../../components/notify";
import { ProblemAlert } from "../../../components/ProblemAlert";
import { orThrow } from "../../../model/result";
import type { Segment } from "../../../model/segment";

/** Puts people on a fixed list. Whom nobody knows stays in the field, to be put right. */
export function AddMembers({ segment }: { segment: Segment }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [text, setText] = useState("");
  const given = text.split(/[\s,;]+/).filter((each) => each !== "");
  const addition = useMutation({
    mutationFn: async () => orThrow(await changeMembers("POST", segment.id, given)),
    onSuccess: async ({ moved, unknown }) => {
      setText(unknown.join("\n"));
      notifyDone(t("members.addedCount", { count: moved }));
      await queries.invalidateQueries({ queryKey: ["segments"] });
    },
  });
  const unknown = addition.data?.unknown ?? [];

  return (
    <form
      style={{ maxWidth: 520, marginBottom: 20 }}
      onSubmit={(event) => {
        event.preventDefault();
        addition.mutate();
      }}
    >
      <Textarea
        label={t("members.add")}
        description={t("members.addHint")}
        autosize
        minRows={2}
        maxRows={8}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" mt="xs" disabled={given.length === 0} loading={addition.isPending}>
        {t("members.add")}
      </Button>
      {unknown.length > 0 && (
        <Alert color="orange" mt="sm" role="alert">
          {t("members.unknown", { list: unknown.join(", ") })}
        </Alert>
      )}
      {addition.error !== null && <ProblemAlert error={addition.error} />}
    </form>
  );
}
