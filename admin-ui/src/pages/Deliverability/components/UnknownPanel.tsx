import { Button, Checkbox, Group, Table, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { resend, unknownQuery } from "../../../api/deliverability";
import { Loaded } from "../../../components/Loaded";
import { LoadMore } from "../../../components/LoadMore";
import { notifyDone } from "../../../components/notify";
import { useFormats } from "../../../i18n/format";
import type { Id } from "../../../model/list";
import { useDeliverability } from "./useDeliverability";

/** Messages of which nobody knows whether they arrived: they stay so until one of us decides. */
export function UnknownPanel() {
  const { t } = useTranslation();
  const format = useFormats();
  const unknown = useInfiniteQuery(unknownQuery);
  const [chosen, setChosen] = useState<Id[]>([]);
  const again = useDeliverability(resend, ({ resent }) => {
    setChosen([]);
    notifyDone(t("deliverability.unknown.resent", { count: resent }));
  });
  const toggle = (id: Id) =>
    setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);

  return (
    <section className="panel" aria-labelledby="unknown-title">
      <Group justify="space-between" p="md" align="flex-start" wrap="nowrap">
        <div>
          <Text id="unknown-title" component="h2" fw={700}>
            {t("deliverability.unknown.title")}
          </Text>
          <Text c="dimmed" fz="sm">
            {t("deliverability.unknown.text")}
          </Text>
        </div>
        <Button
          flex="none"
          color="orange.9"
          disabled={chosen.length === 0}
          loading={again.isPending}
          onClick={() => again.mutate(chosen)}
        >
          {t("deliverability.unknown.resend", { count: chosen.length })}
        </Button>
      </Group>
      <Loaded query={unknown}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <Text px="md" pb="md">
              {t("deliverability.unknown.none")}
            </Text>
          ) : (
            <>
              <Table verticalSpacing="xs">
                <Table.Tbody>
                  {items.map((message) => (
                    <Table.Tr key={message.id}>
                      <Table.Td w={40}>
                        <Checkbox
                          aria-label={t("deliverability.unknown.choose", { email: message.email })}
                          checked={chosen.includes(message.id)}
                          onChange={() => toggle(message.id)}
                        />
                      </Table.Td>
                      <Table.Td>
                        <Link
                          to="/contacts/$contactId"
                          params={{ contactId: String(message.contactId) }}
                        >
                          {message.contactName ?? message.email}
                        </Link>
                      </Table.Td>
                      <Table.Td>{message.template}</Table.Td>
                      <Table.Td>{message.campaignName}</Table.Td>
                      <Table.Td>{format.dateTime(message.queuedAt)}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
              <LoadMore query={unknown} />
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
