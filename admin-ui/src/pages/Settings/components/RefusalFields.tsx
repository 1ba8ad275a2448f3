import { Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { reasonWords } from "../../../components/reasonWords";

export interface RefusalDraft {
  reason: string;
  until: string;
  note: string;
}

export const NEW_REFUSAL: RefusalDraft = { reason: "MANUAL", until: "", note: "" };

const REASONS = ["MANUAL", "COMPLAINT", "HARD_BOUNCE"];

/** The whole day counts, wherever the reader is; an empty day means for good. */
export function refusalBody({ reason, until, note }: RefusalDraft): object {
  return {
    reason,
    until: until === "" ? null : new Date(`${until}T23:59:59`).toISOString(),
    note: note.trim() === "" ? null : note,
  };
}

interface Props {
  draft: RefusalDraft;
  onChange: (draft: RefusalDraft) => void;
}

export function RefusalFields({ draft, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Select
        mt="sm"
        label={t("suppressions.reason")}
        allowDeselect={false}
        data={REASONS.map((value) => ({ value, label: reasonWords(value, t) }))}
        value={draft.reason}
        onChange={(reason) => onChange({ ...draft, reason: reason ?? "MANUAL" })}
      />
      <TextInput
        mt="sm"
        type="date"
        label={t("suppressions.untilField")}
        description={t("suppressions.untilHint")}
        value={draft.until}
        onChange={(event) => onChange({ ...draft, until: event.currentTarget.value })}
      />
      <TextInput
        mt="sm"
        label={t("suppressions.note")}
        description={t("suppressions.noteHint")}
        maxLength={500}
        value={draft.note}
        onChange={(event) => onChange({ ...draft, note: event.currentTarget.value })}
      />
    </>
  );
}
