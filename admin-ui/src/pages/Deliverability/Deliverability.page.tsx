import { Select, SimpleGrid, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
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
import { ReceiversPanel } from "./components/ReceiversPanel";
import { SendersPanel } from "./components/SendersPanel";
import { UnknownPanel } from "./components/UnknownPanel";
import { WarmUpPanel } from "./components/WarmUpPanel";

/** Whether mail arrives, and what to do so that it does. */
export function DeliverabilityPage() {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const state = useQuery({ ...deliverabilityQuery(chosen), refetchInterval: 5_000 });

  return (
    <Page>
      <Loaded query={state}>
        {({ domains, domain, dns, limits, queue }) => (
          <>
            <PageHeader
              title={t("deliverability.title")}
              text={t("deliverability.text", { domain: domain.name })}
            >
              {domains.length > 1 && (
                <Select
                  aria-label={t("deliverability.domain")}
                  data={domains}
                  value={domain.name}
                  allowDeselect={false}
                  onChange={setChosen}
                />
              )}
            </PageHeader>
            <Stack gap="lg">
              <HealthPanel domain={domain.name} />
              <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
                <QueuePanel queue={queue} />
                <WarmUpPanel domain={domain} />
              </SimpleGrid>
              <ReceiversPanel domain={domain.name} />
              <SendersPanel />
              <DnsPanel key={domain.name} domain={domain.name} entries={dns} />
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
