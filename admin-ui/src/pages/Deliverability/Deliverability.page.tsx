import { SimpleGrid, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { deliverabilityQuery } from "../../api/deliverability";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import { DnsPanel } from "./components/DnsPanel";
import { HealthPanel } from "./components/HealthPanel";
import { KeysPanel } from "./components/KeysPanel";
import { LimitsPanel } from "./components/LimitsPanel";
import { QueuePanel } from "./components/QueuePanel";
import { UnknownPanel } from "./components/UnknownPanel";
import { WarmUpPanel } from "./components/WarmUpPanel";

/** Whether mail arrives, and what to do so that it does. */
export function DeliverabilityPage() {
  const { t } = useTranslation();
  const state = useQuery({ ...deliverabilityQuery, refetchInterval: 5_000 });

  return (
    <Page>
      <Loaded query={state}>
        {({ domain, dns, limits, queue }) => (
          <>
            <PageHeader
              title={t("deliverability.title")}
              text={t("deliverability.text", { domain: domain.name })}
            />
            <Stack gap="lg">
              <HealthPanel />
              <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
                <QueuePanel queue={queue} />
                <WarmUpPanel domain={domain} />
              </SimpleGrid>
              <DnsPanel entries={dns} />
              <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
                <KeysPanel domain={domain} />
                <LimitsPanel limits={limits} />
              </SimpleGrid>
              <UnknownPanel />
            </Stack>
          </>
        )}
      </Loaded>
    </Page>
  );
}
