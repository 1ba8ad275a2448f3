import { Button, Group, Table, Tabs, Title } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { mailHtmlUrl, mailQuery } from "../../../api/mailbox";
import { Loaded } from "../../../components/Loaded";
import { useFormats } from "../../../i18n/format";
import type { MailDetail } from "../../../model/mail";
import classes from "../Mailbox.module.css";

export function MailView({ id }: { id: string }) {
  const mail = useQuery(mailQuery(id));
  return (
    <article className={classes.view}>
      <Loaded query={mail}>{(loaded) => <OpenMail mail={loaded} />}</Loaded>
    </article>
  );
}

function OpenMail({ mail }: { mail: MailDetail }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { id, subject, at, text, headers, unsubscribeUrl } = mail;

  return (
    <>
      <header className={classes.viewHead}>
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Title order={2} fz={20}>
            {subject}
          </Title>
          {unsubscribeUrl != null && (
            <Button
              component="a"
              href={unsubscribeUrl}
              target="_blank"
              rel="noopener"
              variant="default"
              rightSection={<IconExternalLink size={16} aria-hidden />}
              style={{ flexShrink: 0 }}
            >
              {t("mailbox.unsubscribe")}
            </Button>
          )}
        </Group>
        <dl className={classes.people}>
          <dt>{t("mailbox.from")}</dt>
          <dd>{address(mail.fromName, mail.from)}</dd>
          <dt>{t("mailbox.to")}</dt>
          <dd>
            {address(mail.toName, mail.to)} · {format.dateTime(at)}
          </dd>
        </dl>
      </header>
      <Tabs defaultValue="html" className={classes.tabs} keepMounted={false}>
        <Tabs.List px="md" aria-label={t("mailbox.views")}>
          <Tabs.Tab value="html">{t("mailbox.html")}</Tabs.Tab>
          <Tabs.Tab value="plain">{t("mailbox.plain")}</Tabs.Tab>
          <Tabs.Tab value="headers">{t("mailbox.headers")}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="html" className={classes.tabPanel}>
          <iframe
            className={classes.frame}
            title={t("mailbox.frame", { subject })}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            src={mailHtmlUrl(id)}
          />
        </Tabs.Panel>
        <Tabs.Panel value="plain" className={classes.tabPanel}>
          <p className={classes.text}>{text ?? t("mailbox.noText")}</p>
        </Tabs.Panel>
        <Tabs.Panel value="headers" className={classes.tabPanel}>
          <Table verticalSpacing={6} horizontalSpacing="lg" fz="sm">
            <Table.Tbody>
              {headers.map(({ name, value }, i) => (
                <Table.Tr key={i}>
                  <Table.Th w={220}>{name}</Table.Th>
                  <Table.Td style={{ overflowWrap: "anywhere" }}>{value}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function address(name: string | null | undefined, mail: string): string {
  return name == null ? mail : `${name} <${mail}>`;
}
