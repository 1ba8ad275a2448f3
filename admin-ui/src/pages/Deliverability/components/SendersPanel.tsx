import { Badge, Button, Group, Table, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { sendersQuery, withdrawSender } from "../../../api/deliverability";
import { sessionQuery } from "../../../api/session";
import { Loaded } from "../../../components/Loaded";
import type { Sender } from "../../../model/deliverability";
import { SenderDialog } from "./SenderDialog";
import { useDeliverability } from "./useDeliverability";

/** In whose name letters go out, and who may say so. */
export function SendersPanel() {
  const { t } = useTranslation();
  const senders = useQuery(sendersQuery);
  const admin = useQuery(sessionQuery).data?.role === "ADMIN";
  const withdraw = useDeliverability(withdrawSender);
  const [open, setOpen] = useState<Sender | "new" | null>(null);

  return (
    <section className="panel" aria-labelledby="senders-title">
      <Group justify="space-between" p="md" align="flex-start" wrap="nowrap">
        <div>
          <Text id="senders-title" component="h2" fw={700}>
            {t("deliverability.senders.title")}
          </Text>
          <Text c="dimmed" fz="sm">
            {t("deliverability.senders.text")}
          </Text>
        </div>
        {admin && (
          <Button
            variant="default"
            flex="none"
            leftSection={<IconPlus size={17} aria-hidden />}
            onClick={() => setOpen("new")}
          >
            {t("deliverability.senders.add")}
          </Button>
        )}
      </Group>
      <Loaded query={senders}>
        {({ items }) => (
          <Table.ScrollContainer minWidth={560}>
            <Table verticalSpacing="sm">
              <Table.Tbody>
                {items.map((sender) => (
                  <Table.Tr key={sender.key}>
                    <Table.Td fw={600}>{sender.name}</Table.Td>
                    <Table.Td>{sender.address}</Table.Td>
                    <Table.Td>
                      {sender.own && (
                        <Badge variant="light" color="gray" c="gray.8" tt="none">
                          {t("deliverability.senders.own")}
                        </Badge>
                      )}
                      {sender.withdrawn && (
                        <Badge variant="light" color="yellow" c="yellow.9" tt="none">
                          {t("deliverability.senders.withdrawn")}
                        </Badge>
                      )}
                    </Table.Td>
                    <Table.Td>
                      {admin && !sender.own && (
                        <Group gap="xs" justify="flex-end" wrap="nowrap">
                          <Button size="xs" variant="default" onClick={() => setOpen(sender)}>
                            {t(
                              sender.withdrawn
                                ? "deliverability.senders.again"
                                : "deliverability.senders.edit",
                            )}
                          </Button>
                          {!sender.withdrawn && (
                            <Button
                              size="xs"
                              variant="subtle"
                              color="red.9"
                              loading={withdraw.isPending}
                              onClick={() => withdraw.mutate(sender.key)}
                            >
                              {t("deliverability.senders.withdraw")}
                            </Button>
                          )}
                        </Group>
                      )}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </Loaded>
      {open !== null && (
        <SenderDialog sender={open === "new" ? null : open} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}
