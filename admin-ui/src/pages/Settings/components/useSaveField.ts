import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { fieldsQuery, saveField } from "../../../api/fields";
import { notifyDone } from "../../../components/notify";
import type { Field, FieldDraft } from "../../../model/field";
import { orThrow } from "../../../model/result";

export function useSaveField(field: Field | null, onDone: () => void) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (draft: FieldDraft) => orThrow(await saveField(field?.name ?? null, draft)),
    onSuccess: async ({ label, note }) => {
      await queries.invalidateQueries({ queryKey: fieldsQuery.queryKey });
      notifyDone([t("fields.saved", { label }), note].filter(Boolean).join(" "));
      onDone();
    },
  });
}
