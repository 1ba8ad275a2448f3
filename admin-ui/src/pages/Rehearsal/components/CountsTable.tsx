import { Table, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import cards from "../../../components/Cards.module.css";
import { useFormats } from "../../../i18n/format";
import type { Range } from "../../../model/rehearsal";
import { rangeWords } from "./rehearsalWords";

export interface Line {
  key: string;
  name: string;
  people: Range;
  /** Null while nothing has happened. */
  really: number | null;
  marked?: boolean;
}

interface Props {
  title: string;
  lines: Line[];
  of: number;
}

/** Names with how many people, and how many it really were. */
export function CountsTable({ title, lines, of }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const compared = lines.some(({ really }) => really !== null);
  return (
    <section className={cards["card"]}>
      <Title order={2} fz={17} mb="xs">
        {title}
      </Title>
      <Table verticalSpacing={5}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("rehearsal.where")}</Table.Th>
            <Table.Th ta="right">{t("rehearsal.people")}</Table.Th>
            <Table.Th ta="right">{t("rehearsal.share")}</Table.Th>
            {compared && <Table.Th ta="right">{t("rehearsal.reallyColumn")}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ key, name, people, really, marked = false }) => (
            <Table.Tr key={key} bg={marked ? "swell.0" : undefined}>
              <Table.Td>{name}</Table.Td>
              <Table.Td ta="right" className="numeric">
                {rangeWords(people, format.number)}
              </Table.Td>
              <Table.Td ta="right" className="numeric">
                <Text span inherit c="dimmed">
                  {of === 0 ? "" : format.share(people.expected / of)}
                </Text>
              </Table.Td>
              {compared && (
                <Table.Td ta="right" className="numeric" fw={600}>
                  {really === null ? "" : format.number(really)}
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
