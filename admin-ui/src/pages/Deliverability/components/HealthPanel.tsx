import { Group, SimpleGrid, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { healthQuery } from "../../../api/deliverability";
import { Loaded } from "../../../components/Loaded";
import { useFormats } from "../../../i18n/format";
import { HeldBack } from "./HeldBack";
import { Meter } from "./Meter";
import { SpamRates } from "./SpamRates";

/** How the domain stands with mailbox providers, beside their limits, and what to do when it stands badly. */
export function HealthPanel({ domain }: { domain: string }) {
  const { t } = useTranslation();
  const format = useFormats();
  const health = useQuery({ ...healthQuery(domain), refetchInterval: 15_000 });

  return (
    <section className="panel" aria-labelledby="health-title">
      <div style={{ padding: "var(--mantine-spacing-md)" }}>
        <Text id="health-title" component="h2" fw={700}>
          {t("deliverability.health.title")}
        </Text>
        <Text c="dimmed" fz="sm" mb="sm">
          {t("deliverability.health.text")}
        </Text>
        <Loaded query={health}>
          {(state) => (
            <>
              <HeldBack health={state} />
              <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
                <div>
                  <Meter title={t("deliverability.health.complaints")} measure={state.complaints} />
                  <Meter title={t("deliverability.health.bounces")} measure={state.bounces} />
                  <Group>
                    <Text fz="xs" c="dimmed">
                      {t("deliverability.health.of", {
                        count: state.letters,
                        letters: format.number(state.letters),
                        since: format.dateTime(state.since),
                      })}
                    </Text>
                  </Group>
                </div>
                <SpamRates domain={state.domain} reported={state.reported} />
              </SimpleGrid>
            </>
          )}
        </Loaded>
      </div>
    </section>
  );
}
