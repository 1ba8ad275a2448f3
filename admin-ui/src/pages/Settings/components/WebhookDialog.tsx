import { Button, Group, Modal, MultiSelect, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fieldsQuery } from "../../../api/fields";
import { saveWebhook } from "../../../api/webhooks";
import { findingIn } from "../../../components/findingIn";
import { notifyDone } from "../../../components/notify";
import { ProblemAlert } from "../../../components/ProblemAlert";
import type { Webhook } from "../../../model/webhook";
import { useWebhook } from "./useWebhook";

interface Props {
  /** Null: a new one. */
  webhook: Webhook | null;
  /** Names that are taken. */
  taken: string[];
  onClose: () => void;
  /** A new one was made, and its secret is shown once. */
  onMade: (webhook: Webhook) => void;
}

export function WebhookDialog({ webhook, taken, onClose, onMade }: Props) {
  const { t } = useTranslation();
  const fields = useQuery(fieldsQuery).data ?? [];
  const [name, setName] = useState(webhook?.name ?? "");
  const [url, setUrl] = useState(webhook?.url ?? "");
  const [told, setTold] = useState(webhook?.fields ?? []);
  const save = useWebhook(
    saveWebhook,
    (saved) => {
      onClose();
      if (saved.secret === null) {
        notifyDone(t("webhooks.saved", { name: saved.name }));
      } else {
        onMade(saved);
      }
    },
    true,
  );
  const isTaken = webhook === null && taken.includes(name.trim());
  const finding = (of: string) => findingIn(save.error, of);

  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={700}>{t(webhook === null ? "webhooks.new" : "webhooks.edit")}</Text>}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ name: name.trim(), url, fields: told });
        }}
      >
        <Stack>
          {save.error !== null && findingIn(save.error, "name", "url", "fields") === undefined && (
            <ProblemAlert error={save.error} />
          )}
          <TextInput
            label={t("webhooks.name")}
            description={t("webhooks.nameHint")}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={isTaken ? t("webhooks.nameTaken") : finding("name")}
            disabled={webhook !== null}
            data-autofocus={webhook === null || undefined}
            required
          />
          <TextInput
            label={t("webhooks.url")}
            description={t("webhooks.urlHint")}
            value={url}
            onChange={(event) => setUrl(event.currentTarget.value)}
            error={finding("url")}
            required
          />
          <MultiSelect
            label={t("webhooks.fields")}
            description={t("webhooks.fieldsHint")}
            data={fields.map(({ name: value, label }) => ({ value, label }))}
            value={told}
            onChange={setTold}
            error={finding("fields")}
            searchable
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("cancel")}
            </Button>
            <Button type="submit" loading={save.isPending} disabled={isTaken}>
              {t("webhooks.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
