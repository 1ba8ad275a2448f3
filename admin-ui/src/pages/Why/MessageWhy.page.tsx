import { Alert } from "@mantine/core";
import { IconMailCheck, IconMailQuestion } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { messageWhyQuery } from "../../api/why";
import { TextLink } from "../../components/links";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import { useFormats } from "../../i18n/format";
import type { MessageWhy } from "../../model/why";
import { ConsentSection } from "./components/ConsentSection";
import { LetterSection } from "./components/LetterSection";
import { Occasion } from "./components/Occasion";
import { PathList } from "./components/PathList";
import { RunDiagram } from "./components/RunDiagram";
import { Section } from "./components/Section";
import { messageVerdict } from "./components/verdict";
import classes from "./Why.module.css";

export function MessageWhyPage() {
  const { messageId } = useParams({ from: "/app/messages/$messageId/why" });
  const why = useQuery(messageWhyQuery(messageId));
  return (
    <Page>
      <Loaded query={why}>{(loaded) => <Why why={loaded} />}</Loaded>
    </Page>
  );
}

function Why({ why }: { why: MessageWhy }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { contact, campaign, consent, suppression, run, story } = why;
  const sent = story.message.state === "SENT";
  return (
    <>
      {campaign !== null && (
        <TextLink
          to="/campaigns/$campaignId"
          params={{ campaignId: String(campaign.id) }}
          fz="sm"
          c="dimmed"
        >
          ‹ {campaign.name}
        </TextLink>
      )}
      <PageHeader
        title={t(sent ? "whyMail.title" : "whyMail.titleNot")}
        text={contact === null ? undefined : `${contact.name} · ${contact.email}`}
      >
        {contact !== null && (
          <TextLink to="/contacts/$contactId" params={{ contactId: String(contact.id) }} fz="sm">
            {t("whyMail.toContact")}
          </TextLink>
        )}
      </PageHeader>
      <Alert
        color={sent ? "teal" : "orange"}
        icon={sent ? <IconMailCheck /> : <IconMailQuestion />}
        mb="md"
      >
        {messageVerdict(why, t, format)}
        {contact === null && ` ${t("whyMail.gone")}`}
      </Alert>
      {run !== null && <RunDiagram run={run} xml={run.diagram} />}
      <div className={classes.columns}>
        <div className={classes.stack}>
          {consent !== null && <ConsentSection consent={consent} suppression={suppression} />}
          <LetterSection why={why} />
        </div>
        <div className={classes.stack}>
          {run !== null && <Occasion run={run} />}
          {run !== null && (
            <Section title={t("whyMail.path", { version: run.version })}>
              <PathList run={run} letterAt={story.visit} />
            </Section>
          )}
        </div>
      </div>
    </>
  );
}
