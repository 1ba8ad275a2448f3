import { Button, Group, Modal, Text, TextInput } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { addRefusal } from "../../../api/consents";
import { notifyDone } from "../../../components/notify";
import { ProblemAlert } from "../../../components/ProblemAlert";
import { refused } from "../../../model/consent";
import { NEW_REFUSAL, refusalBody, RefusalFields } from "./RefusalFields";
import { useSuppressions } from "./useSuppressions";

export function SuppressDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [who, setWho] = useState("");
  const [draft, setDraft] = useState(NEW_REFUSAL);
  const add = useSuppressions(addRefusal, (kept) => {
    notifyDone(t("suppressions.added", { who: refused(kept) }));
    onClose();
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    add.mutate({ address: who, ...refusalBody(draft) });
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={700}>{t("suppressions.add")}</Text>}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <form onSubmit={submit}>
        {add.error !== null && <ProblemAlert error={add.error} />}
        <TextInput
          label={t("suppressions.whoField")}
          description={t("suppressions.whoHint")}
          placeholder="name@example.org"
          value={who}
          onChange={(event) => setWho(event.currentTarget.value)}
          required
          data-autofocus
        />
        <RefusalFields draft={draft} onChange={setDraft} />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" loading={add.isPending}>
            {t("suppressions.addConfirm")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
