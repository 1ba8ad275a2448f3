import { CloseButton, Group, Text, TextInput, UnstyledButton } from "@mantine/core";
import { IconMailSearch, IconSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { LoadMore } from "../../../components/LoadMore";
import { Nothing } from "../../../components/Nothing";
import { useFormats } from "../../../i18n/format";
import type { Mail } from "../../../model/mail";
import classes from "../Mailbox.module.css";

interface Props {
  mails: Mail[];
  query: Parameters<typeof LoadMore>[0]["query"];
  text: string;
  onText: (text: string) => void;
  selected: string | undefined;
  onSelect: (id: string) => void;
}

export function MailList({ mails, query, text, onText, selected, onSelect }: Props) {
  const { t } = useTranslation();
  const format = useFormats();

  return (
    <div className={classes.list}>
      <div className={classes.search}>
        <TextInput
          type="search"
          aria-label={t("mailbox.search")}
          placeholder={t("mailbox.search")}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={
            text !== "" && <CloseButton aria-label={t("close")} onClick={() => onText("")} />
          }
          value={text}
          onChange={(event) => onText(event.currentTarget.value)}
        />
      </div>
      {mails.length === 0 && (
        <Nothing
          Icon={IconMailSearch}
          title={t("mailbox.noneFound")}
          text={t("mailbox.noneFoundHint", { q: text })}
        />
      )}
      <ul className={classes.mails} aria-label={t("mailbox.list")}>
        {mails.map((mail) => (
          <li key={mail.id}>
            <UnstyledButton
              className={classes.mail}
              aria-current={String(mail.id) === selected || undefined}
              onClick={() => onSelect(String(mail.id))}
            >
              <Group justify="space-between" wrap="nowrap" gap="xs">
                <Text fz="sm" fw={600} truncate>
                  {mail.toName ?? mail.to}
                </Text>
                <Text fz="xs" c="dimmed" className="numeric" style={{ flexShrink: 0 }}>
                  {format.dateTime(mail.at)}
                </Text>
              </Group>
              <Text fz="sm" truncate>
                {mail.subject}
              </Text>
              <Text fz="xs" c="dimmed" truncate>
                {mail.preview}
              </Text>
            </UnstyledButton>
          </li>
        ))}
        <li>
          <LoadMore query={query} />
        </li>
      </ul>
    </div>
  );
}
