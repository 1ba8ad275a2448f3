import { Button, SimpleGrid } from "@mantine/core";
import { IconPlus, IconWebhook } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { webhooksQuery } from "../../api/webhooks";
import { Loaded } from "../../components/Loaded";
import { Nothing } from "../../components/Nothing";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import type { Webhook } from "../../model/webhook";
import { FailedCalls } from "./components/FailedCalls";
import { SecretDialog } from "./components/SecretDialog";
import { SettingsTabs } from "./components/SettingsTabs";
import { WebhookCard } from "./components/WebhookCard";
import { WebhookDialog } from "./components/WebhookDialog";

/** Which systems campaigns tell about people, and what became of it. */
export function WebhooksPage() {
  const { t } = useTranslation();
  const webhooks = useQuery({ ...webhooksQuery, refetchInterval: 5_000 });
  const [edited, setEdited] = useState<Webhook | "new" | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [made, setMade] = useState<Webhook | null>(null);
  const add = (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setEdited("new")}>
      {t("webhooks.new")}
    </Button>
  );

  return (
    <Page>
      <SettingsTabs place="webhooks" />
      <PageHeader title={t("webhooks.title")} text={t("webhooks.text")}>
        {add}
      </PageHeader>
      <Loaded query={webhooks}>
        {(items) =>
          items.length === 0 ? (
            <Nothing Icon={IconWebhook} title={t("webhooks.none")} text={t("webhooks.noneHint")} />
          ) : (
            <SimpleGrid cols={{ base: 1, md: 2 }}>
              {items.map((webhook) => (
                <WebhookCard
                  key={webhook.name}
                  webhook={webhook}
                  onEdit={() => setEdited(webhook)}
                  onFailures={() => setFailed(webhook.name)}
                  onSecret={setMade}
                />
              ))}
            </SimpleGrid>
          )
        }
      </Loaded>
      {edited !== null && (
        <WebhookDialog
          webhook={edited === "new" ? null : edited}
          taken={webhooks.data?.map(({ name }) => name) ?? []}
          onClose={() => setEdited(null)}
          onMade={setMade}
        />
      )}
      {failed !== null && <FailedCalls name={failed} onClose={() => setFailed(null)} />}
      {made !== null && <SecretDialog webhook={made} onClose={() => setMade(null)} />}
    </Page>
  );
}
