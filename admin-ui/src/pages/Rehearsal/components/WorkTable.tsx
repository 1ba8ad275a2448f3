import { Table, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import cards from "../../../components/Cards.module.css";
import { useFormats } from "../../../i18n/format";
import type { Work } from "../../../model/rehearsal";
import { rangeWords } from "./rehearsalWords";

/** What the campaign asks of the teams. */
export function WorkTable({ work, title }: { work: Work[]; title: string }) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <section className={cards["card"]}>
      <Title order={2} fz={17} mb="xs">
        {title}
      </Title>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("rehearsal.team")}</Table.Th>
            <Table.Th>{t("rehearsal.where")}</Table.Th>
            <Table.Th ta="right">{t("rehearsal.people")}</Table.Th>
            <Table.Th>{t("rehearsal.busiestDay")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {work.map(({ element, name, team, leads, people, busiest, busiestDay }) => (
            <Table.Tr key={element}>
              <Table.Td>{leads ? t("rehearsal.sales") : team}</Table.Td>
              <Table.Td>{name}</Table.Td>
              <Table.Td ta="right" className="numeric">
                {rangeWords(people, format.number)}
              </Table.Td>
              <Table.Td className="numeric">
                {busiestDay === null
                  ? ""
                  : `${format.day(busiestDay)}: ${rangeWords(busiest, format.number)}`}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
