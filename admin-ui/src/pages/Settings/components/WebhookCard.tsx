import { Badge, Button, Group, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { deleteWebhook, renewSecret, tryWebhook } from "../../../api/webhooks";
import { notifyDone } from "../../../components/notify";
import { notifications } from "@mantine/notifications";
import { useFormats } from "../../../i18n/format";
import type { Webhook } from "../../../model/webhook";
import classes from "../../Contacts/Contact.module.css";
import { SureButton } from "./SureButton";
import { useWebhook } from "./useWebhook";

interface Props {
  webhook: Webhook;
  onEdit: () => void;
  onFailures: () => void;
  onSecret: (webhook: Webhook) => void;
}

/** One system: where it is, what it is told, and what became of the calls. */
export function WebhookCard({ webhook, onEdit, onFailures, onSecret }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const { name, url, fields, waiting, delivered, dead } = webhook;
  const test = useWebhook(tryWebhook, ({ status, problem }) =>
    problem === null
      ? notifyDone(t("webhooks.taken", { status }))
      : notifications.show({
          color: "red.8",
          title: t("webhooks.notTaken"),
          message: problem,
          autoClose: 10_000,
        }),
  );
  const secret = useWebhook(renewSecret, onSecret);
  const remove = useWebhook(deleteWebhook, () => notifyDone(t("webhooks.deleted", { name })));

  return (
    <section className={classes.card} aria-label={name}>
      <Title order={2} fz={17}>
        {name}
      </Title>
      <Text fz="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
        {url}
      </Text>
      <Text fz="sm" mt="xs">
        {fields.length === 0
          ? t("webhooks.onlyIds")
          : t("webhooks.told", { fields: format.list(fields) })}
      </Text>
      <Group gap={6} mt="sm">
        <Badge variant="light" tt="none">
          {t("webhooks.waiting", { number: format.number(waiting) })}
        </Badge>
        <Badge variant="light" tt="none" color="teal">
          {t("webhooks.delivered", { number: format.number(delivered) })}
        </Badge>
        <Badge
          variant={dead > 0 ? "filled" : "light"}
          tt="none"
          color={dead > 0 ? "red.8" : "gray"}
        >
          {t("webhooks.dead", { number: format.number(dead) })}
        </Badge>
      </Group>
      <Group gap="xs" mt="md">
        <Button size="xs" variant="default" onClick={onEdit}>
          {t("webhooks.edit")}
        </Button>
        <Button
          size="xs"
          variant="default"
          loading={test.isPending}
          onClick={() => test.mutate(name)}
        >
          {t("webhooks.test")}
        </Button>
        <Button size="xs" variant="default" onClick={onFailures}>
          {t("webhooks.failures")}
        </Button>
        <SureButton
          label={t("webhooks.renew")}
          question={t("webhooks.renewSure")}
          onSure={() => secret.mutate(name)}
        />
        <SureButton
          label={t("webhooks.delete")}
          question={t("webhooks.deleteSure", { name })}
          onSure={() => remove.mutate(name)}
        />
      </Group>
    </section>
  );
}
