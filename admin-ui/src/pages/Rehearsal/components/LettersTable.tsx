import { Table, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import cards from "../../../components/Cards.module.css";
import { reasonWords } from "../../../components/reasonWords";
import { useFormats } from "../../../i18n/format";
import type { Really, RehearsedLetter } from "../../../model/rehearsal";
import { rangeWords } from "./rehearsalWords";

interface Props {
  letters: RehearsedLetter[];
  really: Really | null;
}

/** Each letter: how many get it, and who is left out and why. */
export function LettersTable({ letters, really }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  if (letters.length === 0) {
    return null;
  }
  return (
    <section className={cards["card"]}>
      <Title order={2} fz={17} mb="xs">
        {t("rehearsal.letters")}
      </Title>
      <Table.ScrollContainer minWidth={560}>
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("rehearsal.letter")}</Table.Th>
              <Table.Th ta="right">{t("rehearsal.get")}</Table.Th>
              <Table.Th>{t("rehearsal.leftOut")}</Table.Th>
              {really !== null && <Table.Th ta="right">{t("rehearsal.reallyCame")}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {letters.map(({ element, name, template, topic, mails, leftOut }) => (
              <Table.Tr key={element}>
                <Table.Td>
                  {name}
                  <Text fz="xs" c="dimmed">
                    {template} · {topic}
                  </Text>
                </Table.Td>
                <Table.Td ta="right" className="numeric">
                  {rangeWords(mails, format.number)}
                </Table.Td>
                <Table.Td>
                  {leftOut.length === 0 ? (
                    <Text fz="sm" c="dimmed">
                      {t("rehearsal.nobodyLeftOut")}
                    </Text>
                  ) : (
                    leftOut.map(({ reason, people }) => (
                      <Text key={reason} fz="sm">
                        <span className="numeric">{rangeWords(people, format.number)}</span>{" "}
                        {reasonWords(reason, t)}
                      </Text>
                    ))
                  )}
                </Table.Td>
                {really !== null && (
                  <Table.Td ta="right" className="numeric" fw={600}>
                    {format.number(really.steps[element] ?? 0)}
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
