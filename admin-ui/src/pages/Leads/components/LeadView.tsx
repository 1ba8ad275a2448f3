import { Alert, Badge, Group, List, Text, Title } from "@mantine/core";
import { IconUrgent } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { leadQuery } from "../../../api/leads";
import { Loaded } from "../../../components/Loaded";
import { Story } from "../../../components/Story";
import { useFormats } from "../../../i18n/format";
import { isWaiting, type LeadDetail } from "../../../model/lead";
import type { Id } from "../../../model/list";
import classes from "../Leads.module.css";
import { LeadActions } from "./LeadActions";
import { Due } from "./LeadList";
import { WhyNow } from "./WhyNow";

const PACE = 5_000;

export function LeadView({ id }: { id: Id }) {
  const query = useQuery({ ...leadQuery(id), refetchInterval: PACE });
  return (
    <section className={classes.view}>
      <Loaded query={query}>{(detail) => <Detail detail={detail} />}</Loaded>
    </section>
  );
}

function Detail({ detail }: { detail: LeadDetail }) {
  const { t } = useTranslation();
  const { lead } = detail;

  return (
    <>
      <Group justify="space-between" align="flex-start" mb="md">
        <div>
          <Title order={2} fz={22} lts="-0.02em">
            {lead.contactName ?? lead.email ?? t("lead.gone")}
          </Title>
          <Group gap="xs">
            <Badge variant="light">{t(`lead.state.${lead.state}`)}</Badge>
            {isWaiting(lead) && <Due lead={lead} />}
            <Text fz="sm" c="dimmed">
              {lead.assignee ?? t("lead.nobody")}
            </Text>
          </Group>
        </div>
        <LeadActions detail={detail} />
      </Group>
      {lead.escalatedAt !== null && isWaiting(lead) && (
        <Alert color="orange" mb="md" icon={<IconUrgent />} title={t("lead.escalated")}>
          {t("lead.escalatedText")}
        </Alert>
      )}
      <div className={classes.parts}>
        <div className={classes.stack}>
          <WhyNow detail={detail} />
          <Facts detail={detail} />
          <History detail={detail} />
        </div>
        <section className={classes.card}>
          <Title order={3} fz={17} mb="md">
            {t("contact.timeline")}
          </Title>
          <Story entries={detail.timeline} />
        </section>
      </div>
    </>
  );
}

function Facts({ detail: { lead, contact, orders, reason } }: { detail: LeadDetail }) {
  const { t } = useTranslation();
  const format = useFormats();
  const facts: [string, string | null][] = [
    [t("lead.fact.email"), contact?.email ?? null],
    [t("contact.field.company"), contact?.company ?? null],
    [t("lead.fact.country"), contact?.country == null ? null : format.country(contact.country)],
    [t("lead.fact.language"), contact?.language == null ? null : format.language(contact.language)],
    [
      t("lead.fact.orders"),
      orders === null
        ? null
        : `${format.number(orders.count)} · ${format.money(orders.total, orders.currency)}`,
    ],
    ...Object.entries(contact?.attributes ?? {}).map(([name, value]): [string, string | null] => [
      name,
      typeof value === "string" || typeof value === "number" ? String(value) : null,
    ]),
    [t("lead.fact.source"), lead.campaignName ?? lead.source],
    [t("lead.fact.amount"), lead.amount === null ? null : format.money(lead.amount, lead.currency)],
    [t("lead.fact.reason"), reason],
  ];
  return (
    <section className={classes.card}>
      <Title order={3} fz={17}>
        {t("lead.contact")}
      </Title>
      <dl className={classes.facts}>
        {facts
          .filter(([, value]) => value !== null)
          .flatMap(([name, value]) => [
            <dt key={name}>{name}</dt>,
            <dd key={`${name}:`}>{value}</dd>,
          ])}
      </dl>
    </section>
  );
}

function History({ detail: { history } }: { detail: LeadDetail }) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <section className={classes.card}>
      <Title order={3} fz={17} mb="xs">
        {t("lead.history")}
      </Title>
      <List listStyleType="none" spacing={4}>
        {history.map(({ at, kind, username }, i) => (
          <List.Item key={i} fz="sm">
            {t(`lead.event.${kind}`, { defaultValue: kind })}
            {username !== null && ` · ${username}`}
            <Text span fz="xs" c="dimmed">
              {" "}
              {format.dateTime(at)}
            </Text>
          </List.Item>
        ))}
      </List>
    </section>
  );
}
