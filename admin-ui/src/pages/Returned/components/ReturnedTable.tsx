import { Badge, Button, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/format";
import type { Id } from "../../../model/list";
import type { Deed, ReturnedMail } from "../../../model/returned";
import { reasonOf } from "../returnedWords";

interface Props {
  mails: ReturnedMail[];
  onOpen: (id: Id) => void;
}

const COLORS: Partial<Record<Deed, string>> = {
  SUPPRESSED: "red.9",
  WITHDRAWN: "red.9",
  TOLD_OPERATOR: "orange.9",
  BROKEN: "orange.9",
  KEPT_REPLY: "teal.9",
};

export function ReturnedTable({ mails, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormats();

  return (
    <Table.ScrollContainer minWidth={820}>
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("returned.received")}</Table.Th>
            <Table.Th>{t("returned.kind")}</Table.Th>
            <Table.Th>{t("returned.about")}</Table.Th>
            <Table.Th>{t("returned.deed")}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {mails.map((mail) => (
            <Table.Tr key={mail.id}>
              <Table.Td>{format.dateTime(mail.receivedAt)}</Table.Td>
              <Table.Td>
                <Text fz="sm" fw={600}>
                  {t(`returned.kinds.${mail.kind}`)}
                </Text>
                <Text fz="xs" c="dimmed">
                  {reasonOf(mail, t)}
                </Text>
              </Table.Td>
              <Table.Td style={{ overflowWrap: "anywhere" }}>
                <Text fz="sm">{mail.address ?? mail.from ?? "–"}</Text>
                <Text fz="xs" c="dimmed">
                  {mail.template ?? mail.subject}
                </Text>
              </Table.Td>
              <Table.Td>
                <Badge variant="light" color={COLORS[mail.deed] ?? "gray.7"} tt="none">
                  {t(`returned.deeds.${mail.deed}`)}
                </Badge>
                {mail.undoneAt !== null && (
                  <Text fz="xs" c="dimmed">
                    {t("returned.undone")}
                  </Text>
                )}
              </Table.Td>
              <Table.Td ta="right">
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={t("returned.openOne", { number: mail.id })}
                  onClick={() => onOpen(mail.id)}
                >
                  {t("returned.open")}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
