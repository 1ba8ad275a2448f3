import { Button, Group, Modal, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { callAgain, failedCallsQuery } from "../../../api/webhooks";
import { Loaded } from "../../../components/Loaded";
import { notifyDone } from "../../../components/notify";
import { useFormats } from "../../../i18n/format";
import { useWebhook } from "./useWebhook";

/** The newest calls that failed, why, and when they are made again. */
export function FailedCalls({ name, onClose }: { name: string; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormats();
  const failed = useQuery({ ...failedCallsQuery(name), refetchInterval: 5_000 });
  const again = useWebhook(
    () => callAgain(name, null),
    ({ calls }) => notifyDone(t("webhooks.again", { count: calls, number: format.number(calls) })),
  );

  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={<Text fw={700}>{t("webhooks.failuresOf", { name })}</Text>}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <Loaded query={failed}>
        {(items) =>
          items.length === 0 ? (
            <Text c="dimmed">{t("webhooks.noFailures")}</Text>
          ) : (
            <>
              <Table.ScrollContainer minWidth={560}>
                <Table>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>{t("webhooks.about")}</Table.Th>
                      <Table.Th>{t("webhooks.problem")}</Table.Th>
                      <Table.Th>{t("webhooks.next")}</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {items.map(({ id, contactId, campaign, problem, nextAttemptAt }) => (
                      <Table.Tr key={id}>
                        <Table.Td>
                          <Link to="/contacts/$contactId" params={{ contactId: String(contactId) }}>
                            {t("webhooks.contact", { id: contactId })}
                          </Link>
                          <Text fz="xs" c="dimmed">
                            {campaign}
                          </Text>
                        </Table.Td>
                        <Table.Td>{problem}</Table.Td>
                        <Table.Td>
                          {nextAttemptAt === null
                            ? t("webhooks.givenUp")
                            : format.dateTime(nextAttemptAt)}
                        </Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
              <Group justify="flex-end" mt="md">
                <Button
                  loading={again.isPending}
                  disabled={items.every(({ nextAttemptAt }) => nextAttemptAt !== null)}
                  onClick={() => again.mutate(undefined)}
                >
                  {t("webhooks.retry")}
                </Button>
              </Group>
            </>
          )
        }
      </Loaded>
    </Modal>
  );
}
