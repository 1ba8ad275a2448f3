import { Modal, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { consentsQuery } from "../../../api/consents";
import { howWords } from "../../../components/howWords";
import { Loaded } from "../../../components/Loaded";
import { speakerWords } from "../../../components/speakerWords";
import { useFormats } from "../../../i18n/format";
import type { ConsentWord } from "../../../model/consent";
import type { Id } from "../../../model/list";

/** Every word with all that is kept as its proof. */
export function ConsentHistory({ id, onClose }: { id: Id; onClose: () => void }) {
  const { t } = useTranslation();
  const words = useQuery(consentsQuery(id));
  return (
    <Modal
      opened
      onClose={onClose}
      size="80rem"
      title={<Text fw={700}>{t("consent.history")}</Text>}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <Loaded query={words}>
        {({ items }) =>
          items.length === 0 ? (
            <Text>{t("contact.noConsents")}</Text>
          ) : (
            <Table.ScrollContainer minWidth={900}>
              <Table verticalSpacing="sm">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t("consent.when")}</Table.Th>
                    <Table.Th>{t("consent.what")}</Table.Th>
                    <Table.Th>{t("consent.how")}</Table.Th>
                    <Table.Th>{t("consent.by")}</Table.Th>
                    <Table.Th>{t("consent.wording")}</Table.Th>
                    <Table.Th>{t("consent.source")}</Table.Th>
                    <Table.Th>{t("consent.ip")}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {items.map((word, i) => (
                    <Row key={i} word={word} />
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )
        }
      </Loaded>
    </Modal>
  );
}

function Row({ word }: { word: ConsentWord }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { topic, given, at, how, by, wording, source, ip, until } = word;
  return (
    <Table.Tr>
      <Table.Td>{format.dateTime(at)}</Table.Td>
      <Table.Td>
        <b>{topic}</b> {t(given ? "contact.consentGiven" : "contact.consentWithdrawn")}
      </Table.Td>
      <Table.Td>
        {howWords(how, t)}
        {until !== null && ` · ${t("consent.until", { time: format.dateTime(until) })}`}
      </Table.Td>
      <Table.Td>{speakerWords(by, t) ?? "–"}</Table.Td>
      <Table.Td maw={280} style={{ overflowWrap: "anywhere" }}>
        {wording ?? "–"}
      </Table.Td>
      <Table.Td maw={180} style={{ overflowWrap: "anywhere" }}>
        {source ?? "–"}
      </Table.Td>
      <Table.Td>{ip ?? "–"}</Table.Td>
    </Table.Tr>
  );
}
