import { Button, Code, CopyButton, Group, Modal, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Webhook } from "../../../model/webhook";

/** The secret, once: whoever closes this does not see it again. */
export function SecretDialog({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const { t } = useTranslation();
  const secret = webhook.secret ?? "";
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={<Text fw={700}>{t("webhooks.secret", { name: webhook.name })}</Text>}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <Text mb="sm">{t("webhooks.secretText")}</Text>
      <Code block style={{ overflowWrap: "anywhere", whiteSpace: "pre-wrap" }}>
        {secret}
      </Code>
      <Group justify="flex-end" mt="lg">
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? "webhooks.copied" : "webhooks.copy")}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>{t("webhooks.kept")}</Button>
      </Group>
    </Modal>
  );
}
