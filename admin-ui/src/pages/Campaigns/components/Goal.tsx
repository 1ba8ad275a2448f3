import { Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { goalQuery } from "../../../api/goal";
import { useFormats } from "../../../i18n/format";
import { daysOf, type GoalReport } from "../../../model/goal";
import type { Id } from "../../../model/list";
import classes from "./Goal.module.css";
import { LotsTable } from "./LotsTable";

interface Props {
  campaign: Id;
  pace: number;
}

/** Whether the campaign does what it is for, and which way of those drawn by lot does it better; else nothing. */
export function Goal({ campaign, pace }: Props) {
  const { t } = useTranslation();
  const goal = useQuery({ ...goalQuery(campaign), refetchInterval: Math.max(pace, 5_000) });

  if (goal.data === undefined || (goal.data.event === null && goal.data.lots.length === 0)) {
    return null;
  }
  return (
    <section className={classes.card} aria-labelledby="goal-title">
      <Title order={2} fz={17} id="goal-title">
        {t("goal.title")}
      </Title>
      {goal.data.event === null ? (
        <Text fz="sm" c="dimmed">
          {t("goal.none")}
        </Text>
      ) : (
        <Reached report={goal.data} event={goal.data.event} />
      )}
      {goal.data.lots.map((lots) => (
        <LotsTable key={lots.element} lots={lots} hasGoal={goal.data.event !== null} />
      ))}
    </section>
  );
}

function Reached({ report, event }: { report: GoalReport; event: string }) {
  const { t } = useTranslation();
  const format = useFormats();
  const days = daysOf(report.within);
  const figures = [
    [t("goal.reached"), format.number(report.converted)],
    [
      t("goal.rate"),
      report.entered === 0 ? "–" : format.share(Math.min(1, report.converted / report.entered)),
    ],
    ...(report.amount > 0 ? [[t("goal.amount"), format.number(report.amount)]] : []),
    ...(report.worth > 0 ? [[t("goal.worth"), format.number(report.worth)]] : []),
  ];

  return (
    <>
      <Text fz="sm" c="dimmed">
        {days === null ? t("goal.text", { event }) : t("goal.within", { event, count: days })}
      </Text>
      <dl className={classes.figures}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
