import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { TextLink } from "../../../components/links";
import { reasonWords } from "../../../components/reasonWords";
import { useFormats } from "../../../i18n/format";
import { fateOf, type Message } from "../../../model/message";
import { Section } from "./Section";

/** What the campaign wrote to him, each with the way to its own why. */
export function MessagesOf({ messages }: { messages: Message[] }) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <Section title={t("whyMail.letters")}>
      {messages.length === 0 && <Text fz="sm">{t("whyMail.noLetters")}</Text>}
      {messages.map(({ id, template, state, reason, sentAt, queuedAt }) => (
        <Group key={id} justify="space-between" wrap="nowrap" gap="sm" py={4}>
          <Text fz="sm">
            {template} · {t(`fate.${fateOf(state)}`)} · {format.dateTime(sentAt ?? queuedAt)}
            {reason !== null && ` · ${reasonWords(reason, t)}`}
          </Text>
          <TextLink
            to="/messages/$messageId/why"
            params={{ messageId: String(id) }}
            fz="sm"
            style={{ whiteSpace: "nowrap" }}
          >
            {t("whyMail.ask")}
          </TextLink>
        </Group>
      ))}
    </Section>
  );
}
