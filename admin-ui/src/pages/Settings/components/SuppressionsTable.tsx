import { ActionIcon, Table, Text } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "../../../api/session";
import { reasonWords } from "../../../components/reasonWords";
import { speakerWords } from "../../../components/speakerWords";
import { useFormats } from "../../../i18n/format";
import { refused, type Refusal } from "../../../model/consent";

interface Props {
  refusals: Refusal[];
  onRemove: (refusal: Refusal) => void;
}

export function SuppressionsTable({ refusals, onRemove }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const admin = useQuery(sessionQuery).data?.role === "ADMIN";

  return (
    <Table.ScrollContainer minWidth={760}>
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("suppressions.who")}</Table.Th>
            <Table.Th>{t("suppressions.reason")}</Table.Th>
            <Table.Th>{t("suppressions.since")}</Table.Th>
            <Table.Th>{t("suppressions.until")}</Table.Th>
            <Table.Th>{t("suppressions.by")}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {refusals.map((refusal) => (
            <Table.Tr key={refused(refusal)}>
              <Table.Td style={{ overflowWrap: "anywhere" }}>
                <Text fz="sm" fw={600}>
                  {refused(refusal)}
                </Text>
                {refusal.domain !== null && (
                  <Text fz="xs" c="dimmed">
                    {t("suppressions.wholeDomain")}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                {reasonWords(refusal.reason, t)}
                {refusal.note !== null && (
                  <Text fz="xs" c="dimmed">
                    {refusal.note}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>{format.dateTime(refusal.at)}</Table.Td>
              <Table.Td>
                {refusal.until === null
                  ? t("suppressions.forGood")
                  : format.dateTime(refusal.until)}
              </Table.Td>
              <Table.Td>{speakerWords(refusal.by, t) ?? t("suppressions.byUs")}</Table.Td>
              <Table.Td ta="right">
                {(admin || refusal.reason !== "ERASED") && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t("suppressions.removeOne", { who: refused(refusal) })}
                    onClick={() => onRemove(refusal)}
                  >
                    <IconTrash size={18} aria-hidden />
                  </ActionIcon>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
