import { Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/format";
import { groupOf } from "../../../model/survey";
import classes from "../Survey.module.css";

/** How many gave each score, the best on top. */
export function Distribution({ distribution }: { distribution: number[] }) {
  const { t } = useTranslation();
  const format = useFormats();
  const all = distribution.reduce((sum, count) => sum + count, 0);
  const most = Math.max(1, ...distribution);
  const scores = distribution.map((count, score) => ({ count, score })).toReversed();

  return (
    <section className={classes.card}>
      <Title order={2} fz={17}>
        {t("surveys.distribution")}
      </Title>
      <ul className={classes.scores} aria-label={t("surveys.distribution")}>
        {scores.map(({ score, count }) => (
          <li key={score} className={classes.score}>
            <Text span inherit fw={600} ta="right" className="numeric">
              {score}
            </Text>
            <div className={classes.bar} aria-hidden>
              <div data-group={groupOf(score)} style={{ width: `${(100 * count) / most}%` }} />
            </div>
            <Text span inherit ta="right" className="numeric">
              {format.number(count)}
              {all > 0 && ` · ${format.percent(count / all)}`}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
