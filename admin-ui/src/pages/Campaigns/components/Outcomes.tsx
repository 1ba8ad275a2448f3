import { Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/format";
import type { CampaignDetail } from "../../../model/campaign";
import classes from "./Outcomes.module.css";

export function Outcomes({ campaign: { outcomes, ended } }: { campaign: CampaignDetail }) {
  const { t } = useTranslation();
  const format = useFormats();

  return (
    <section className={classes.card}>
      <Title order={2} fz={17}>
        {t("outcomes.title")}
      </Title>
      <Text fz="sm" c="dimmed" mb="sm">
        {ended === 0
          ? t("outcomes.none")
          : t("outcomes.text", { count: ended, number: format.number(ended) })}
      </Text>
      {outcomes.map(({ element, name, count }) => (
        <div key={element} className={classes.outcome}>
          <Text fz="sm" fw={500}>
            {name}
          </Text>
          <Text fz="sm" fw={600} className="numeric">
            {format.number(count)}
            {ended > 0 && (
              <Text span inherit c="dimmed" fw={400}>
                {" "}
                · {format.percent(count / ended)}
              </Text>
            )}
          </Text>
          <div className={classes.bar} aria-hidden>
            <div style={{ width: ended === 0 ? 0 : `${(100 * count) / ended}%` }} />
          </div>
        </div>
      ))}
    </section>
  );
}
