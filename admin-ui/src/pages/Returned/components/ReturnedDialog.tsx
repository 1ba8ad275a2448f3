import { Code, Modal, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { returnedMailQuery } from "../../../api/returned";
import { TextLink } from "../../../components/links";
import { Loaded } from "../../../components/Loaded";
import { speakerWords } from "../../../components/speakerWords";
import { useFormats } from "../../../i18n/format";
import type { Id } from "../../../model/list";
import type { ReturnedMail } from "../../../model/returned";
import { reasonOf } from "../returnedWords";
import { UndoForm } from "./UndoForm";

/** One mail in its own words. They are shown as text only: strangers wrote them. */
export function ReturnedDialog({ id, onClose }: { id: Id; onClose: () => void }) {
  const { t } = useTranslation();
  const mail = useQuery(returnedMailQuery(id));
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title={<Text fw={700}>{t("returned.openOne", { number: id })}</Text>}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <Loaded query={mail}>{(loaded) => <Opened mail={loaded} />}</Loaded>
    </Modal>
  );
}

function Opened({ mail }: { mail: ReturnedMail }) {
  const { t } = useTranslation();
  const format = useFormats();
  const said = [mail.status, mail.words].filter((it) => it !== null).join(" ");
  const undone =
    mail.undoneAt === null
      ? null
      : t("returned.undoneBy", {
          who: speakerWords(mail.undoneBy, t) ?? "",
          time: format.dateTime(mail.undoneAt),
          why: mail.undoneWhy,
        });
  const lines = [
    ["received", format.dateTime(mail.receivedAt)],
    ["door", mail.door],
    ["kind", t(`returned.kinds.${mail.kind}`)],
    ["reason", reasonOf(mail, t)],
    ["said", said],
    ["deed", t(`returned.deeds.${mail.deed}`)],
    ["address", mail.address],
    ["letter", mail.template],
    ["from", mail.from],
    ["subject", mail.subject],
    ["undone", undone],
  ] as const;

  return (
    <>
      <Table variant="vertical" verticalSpacing={6} fz="sm" mb="md">
        <Table.Tbody>
          {lines
            .filter(([, value]) => value !== null && value !== "")
            .map(([name, value]) => (
              <Table.Tr key={name}>
                <Table.Th w={180}>{t(`returned.${name}`)}</Table.Th>
                <Table.Td style={{ overflowWrap: "anywhere" }}>{value}</Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
      {mail.contactId !== null && Number(mail.contactId) > 0 && (
        <TextLink to="/contacts/$contactId" params={{ contactId: String(mail.contactId) }}>
          {t("returned.toContact")}
        </TextLink>
      )}
      {mail.body !== null && mail.body !== "" && (
        <Code block mt="md" mah={320} style={{ overflow: "auto", whiteSpace: "pre-wrap" }}>
          {mail.body}
        </Code>
      )}
      {mail.canBeUndone && <UndoForm id={mail.id} />}
    </>
  );
}
