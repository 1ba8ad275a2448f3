import { Badge, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { TextLink } from "../../../components/links";
import { reasonWords } from "../../../components/reasonWords";
import type { Diagram } from "../../../diagram/Diagram";
import { useFormats } from "../../../i18n/format";
import { fateOf, type Message } from "../../../model/message";
import classes from "./Messages.module.css";

interface Props {
  messages: Message[];
  diagram: Diagram | null;
}

export function MessagesTable({ messages, diagram }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const stepName = (id: string) => diagram?.elements.find((each) => each.id === id)?.name ?? id;

  return (
    <Table.ScrollContainer minWidth={680} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table verticalSpacing={9} horizontalSpacing="md" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("messages.contact")}</Table.Th>
            <Table.Th>{t("messages.letter")}</Table.Th>
            <Table.Th>{t("messages.state")}</Table.Th>
            <Table.Th>{t("messages.at")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {messages.map((message) => (
            <Table.Tr key={message.id}>
              <Table.Td>
                <TextLink
                  to="/contacts/$contactId"
                  params={{ contactId: String(message.contactId) }}
                  fz="sm"
                  fw={500}
                >
                  {message.contactName ?? message.email}
                </TextLink>
                <Text fz="xs" c="dimmed">
                  {message.email}
                </Text>
              </Table.Td>
              <Table.Td>
                <Text fz="sm">{message.subject ?? message.template}</Text>
                <Text fz="xs" c="dimmed">
                  {stepName(message.element)}
                </Text>
              </Table.Td>
              <Table.Td>
                <Badge className={classes.fate} data-fate={fateOf(message.state)}>
                  {t(`fate.${fateOf(message.state)}`)}
                </Badge>
                {(message.reason ?? message.reply) != null && (
                  <Text fz="xs" c="dimmed" maw={260} mt={3}>
                    {message.reason === null ? message.reply : reasonWords(message.reason, t)}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                <Text fz="sm" className="numeric" style={{ whiteSpace: "nowrap" }}>
                  {format.dateTime(message.sentAt ?? message.queuedAt)}
                </Text>
                <TextLink
                  to="/messages/$messageId/why"
                  params={{ messageId: String(message.id) }}
                  fz="xs"
                >
                  {t("whyMail.ask")}
                </TextLink>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
