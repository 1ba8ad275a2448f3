import { Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/format";
import type { Standing } from "../../../model/contact";
import classes from "../Contact.module.css";

/** Where a customer stands with us, in words. Who never ordered has a stage and nothing else. */
export function StandingCard({ standing }: { standing: Standing }) {
  const { t } = useTranslation();
  const { stage, calculatedAt } = standing;

  return (
    <section className={classes.card}>
      <Title order={2} fz={17}>
        {t("standing.title")}
      </Title>
      <Text fw={600} mt={8}>
        {t(`standing.stage.${stage ?? "unknown"}.name`)}
      </Text>
      <Text fz="sm" c="dimmed">
        {t(`standing.stage.${stage ?? "unknown"}.text`)}
      </Text>
      {calculatedAt != null && <Calculated standing={standing} at={calculatedAt} />}
      {stage != null && (
        <Text fz="xs" c="dimmed" mt={6}>
          {t("standing.inConditions", { condition: `lifecycle.stage = "${stage}"` })}
        </Text>
      )}
    </section>
  );
}

function Calculated({ standing, at }: { standing: Standing; at: string }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { probabilityAlive, unknown, recency } = standing;

  return (
    <>
      <dl className={`${classes.facts ?? ""} numeric`}>
        <dt>{t("standing.alive")}</dt>
        <dd>
          {probabilityAlive != null &&
            t("standing.aliveChance", { chance: format.percent(probabilityAlive) })}
          {unknown != null && t(`standing.unknown.${unknown}`)}
        </dd>
        {(["recency", "frequency", "monetary"] as const).map((part) => (
          <Score key={part} name={t(`standing.${part}`)} score={standing[part]} />
        ))}
      </dl>
      <Text fz="xs" c="dimmed" mt={10}>
        {t(recency == null ? "standing.notCompared" : "standing.compared", {
          time: format.dateTime(at),
        })}
      </Text>
    </>
  );
}

function Score({ name, score }: { name: string; score: number | null }) {
  const { t } = useTranslation();
  return (
    score != null && (
      <>
        <dt>{name}</dt>
        <dd>{t("standing.score", { score })}</dd>
      </>
    )
  );
}
