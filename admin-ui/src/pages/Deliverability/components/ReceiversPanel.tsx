import { Group, SegmentedControl, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { receiversQuery } from "../../../api/deliverability";
import { Loaded } from "../../../components/Loaded";
import { ReceiverRow } from "./ReceiverRow";

const SPANS = [1, 7, 30];
const MINUTE = 60_000;

/** Who receives how much, and what their mail servers say to what they do not take. */
export function ReceiversPanel({ domain }: { domain: string }) {
  const { t } = useTranslation();
  const [days, setDays] = useState(1);
  const receivers = useQuery({ ...receiversQuery(domain, days), refetchInterval: MINUTE });

  return (
    <section className="panel" aria-labelledby="receivers-title">
      <Group justify="space-between" align="flex-start" p="md" pb="xs">
        <div style={{ flex: "1 1 20rem" }}>
          <Text id="receivers-title" component="h2" fw={700}>
            {t("deliverability.receivers.title")}
          </Text>
          <Text c="dimmed" fz="sm">
            {t("deliverability.receivers.text")}
          </Text>
        </div>
        <SegmentedControl
          aria-label={t("deliverability.receivers.span")}
          data={SPANS.map((span) => ({
            value: String(span),
            label: t("deliverability.receivers.days", { count: span }),
          }))}
          value={String(days)}
          onChange={(value) => setDays(Number(value))}
        />
      </Group>
      <Loaded query={receivers}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed" p="md" pt={0}>
              {t("deliverability.receivers.none")}
            </Text>
          ) : (
            <Table.ScrollContainer minWidth={640}>
              <Table verticalSpacing="sm">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t("deliverability.receivers.who")}</Table.Th>
                    <Table.Th ta="right">{t("deliverability.receivers.taken")}</Table.Th>
                    <Table.Th ta="right" style={{ whiteSpace: "nowrap" }}>
                      {t("deliverability.receivers.putOff")}
                    </Table.Th>
                    <Table.Th ta="right">{t("deliverability.receivers.refused")}</Table.Th>
                    <Table.Th>{t("deliverability.limits.words")}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {items.map((receiver) => (
                    <ReceiverRow key={receiver.group} receiver={receiver} />
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )
        }
      </Loaded>
    </section>
  );
}
