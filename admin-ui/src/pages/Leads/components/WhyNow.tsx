import { Group, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { LeadDetail } from "../../../model/lead";
import classes from "../Leads.module.css";

/** The score and the reasons behind it, strongest first. */
export function WhyNow({ detail: { lead, rules, scoreProblem } }: { detail: LeadDetail }) {
  const { t } = useTranslation();
  return (
    <section className={classes.card}>
      <Group justify="space-between">
        <Title order={3} fz={17}>
          {t("lead.why")}
        </Title>
        <Text fw={700}>{t("lead.points", { points: lead.score ?? "–" })}</Text>
      </Group>
      {rules.map(({ rule, points, reason }) => (
        <div key={rule} className={classes.why}>
          <Text fz="sm">{reason ?? rule}</Text>
          <Text fz="sm" c="dimmed" className="numeric">
            +{points}
          </Text>
        </div>
      ))}
      {rules.length === 0 && (
        <Text fz="sm" c="dimmed">
          {scoreProblem === null ? t("lead.noWhy") : t("lead.noScore")}
        </Text>
      )}
    </section>
  );
}
