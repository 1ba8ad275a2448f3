import { Button, Group, Table, Text } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { checkDns } from "../../../api/deliverability";
import type { DnsEntry } from "../../../model/deliverability";
import { DnsRow } from "./DnsRow";
import { useDeliverability } from "./useDeliverability";

/** What the domain's DNS has to say, to copy, and whether it does. */
export function DnsPanel({ domain, entries }: { domain: string; entries: DnsEntry[] }) {
  const { t } = useTranslation();
  const [checked, setChecked] = useState<DnsEntry[] | null>(null);
  const check = useDeliverability(checkDns, setChecked);
  const verdictOf = (entry: DnsEntry) =>
    checked?.find(({ about, name }) => about === entry.about && name === entry.name) ?? entry;

  return (
    <section className="panel" aria-labelledby="dns-title">
      <Group justify="space-between" p="md" align="flex-start" wrap="nowrap">
        <div>
          <Text id="dns-title" component="h2" fw={700}>
            {t("deliverability.dns.title")}
          </Text>
          <Text c="dimmed" fz="sm">
            {t("deliverability.dns.text")}
          </Text>
        </div>
        <Button
          variant="default"
          flex="none"
          leftSection={<IconRefresh size={17} aria-hidden />}
          loading={check.isPending}
          onClick={() => check.mutate(domain)}
        >
          {t("deliverability.dns.check")}
        </Button>
      </Group>
      <Table.ScrollContainer minWidth={760}>
        <Table verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("deliverability.dns.about")}</Table.Th>
              <Table.Th>{t("deliverability.dns.name")}</Table.Th>
              <Table.Th>{t("deliverability.dns.wanted")}</Table.Th>
              <Table.Th>{t("deliverability.dns.state")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {entries.map((entry) => (
              <DnsRow key={`${entry.about} ${entry.name}`} entry={verdictOf(entry)} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
