import { Button, Group, Modal, Text, Textarea } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { removeRefusal } from "../../../api/consents";
import { notifyDone } from "../../../components/notify";
import { ProblemAlert } from "../../../components/ProblemAlert";
import { refused, type Refusal } from "../../../model/consent";
import { useSuppressions } from "./useSuppressions";

export function RemoveDialog({ refusal, onClose }: { refusal: Refusal; onClose: () => void }) {
  const { t } = useTranslation();
  const [why, setWhy] = useState("");
  const who = refused(refusal);
  const remove = useSuppressions(removeRefusal, () => {
    notifyDone(t("suppressions.removed", { who }));
    onClose();
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    remove.mutate({ address: refusal.address, domain: refusal.domain, why });
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={700}>{t("suppressions.removeOne", { who })}</Text>}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <form onSubmit={submit}>
        {remove.error !== null && <ProblemAlert error={remove.error} />}
        <Text mb="sm">{t("suppressions.removeText")}</Text>
        <Textarea
          label={t("suppressions.why")}
          description={t("suppressions.whyHint")}
          value={why}
          maxLength={500}
          onChange={(event) => setWhy(event.currentTarget.value)}
          required
          data-autofocus
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button
            type="submit"
            color="red.9"
            loading={remove.isPending}
            disabled={why.trim() === ""}
          >
            {t("suppressions.remove")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
