import { Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/format";
import type { SurveyResult } from "../../../model/survey";
import classes from "../Survey.module.css";
import { points } from "./points";

/** The score as it is, and between which values it lies with 95 % certainty. */
export function NpsCard({ result }: { result: SurveyResult }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { nps, promoters, passives, detractors } = result;
  const scored = promoters + passives + detractors;
  const groups = [
    { key: "promoters", value: promoters },
    { key: "passives", value: passives },
    { key: "detractors", value: detractors },
  ] as const;

  return (
    <section className={classes.card}>
      <Title order={2} fz={17}>
        {t("surveys.netPromoterScore")}
      </Title>
      {nps === null ? (
        <Text c="dimmed" mt="xs">
          {t("surveys.noScore")}
        </Text>
      ) : (
        <>
          <div className={`${classes.nps} numeric`}>{points(nps.score, format)}</div>
          <Text fz="sm" c="dimmed">
            {t("surveys.between", { low: points(nps.low, format), high: points(nps.high, format) })}
          </Text>
          <div className={classes.ruler} aria-hidden>
            <div
              className={classes.interval}
              style={{ left: `${place(nps.low)}%`, width: `${(nps.high - nps.low) / 2}%` }}
            />
            <div className={classes.point} style={{ left: `${place(nps.score)}%` }} />
          </div>
          <div className={classes.ends} aria-hidden>
            <span>−100</span>
            <span>0</span>
            <span>+100</span>
          </div>
        </>
      )}
      <dl className={classes.groups}>
        {groups.map(({ key, value }) => (
          <div key={key}>
            <dt>{t(`surveys.${key}`)}</dt>
            <dd className="numeric">
              {format.number(value)}
              {scored > 0 && (
                <Text span c="dimmed" fz="sm" fw={400}>
                  {" "}
                  · {format.percent(value / scored)}
                </Text>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Where a score from −100 to 100 stands on a ruler of 100 %. */
function place(score: number): number {
  return (score + 100) / 2;
}
