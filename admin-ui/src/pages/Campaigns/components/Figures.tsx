import { Tooltip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/format";
import { balances, type CampaignDetail } from "../../../model/campaign";
import { FATES } from "../../../model/message";
import classes from "./Figures.module.css";

/** People on the left; on the right every planned message, counted in exactly one place. */
export function Figures({ campaign }: { campaign: CampaignDetail }) {
  const { t } = useTranslation();
  const format = useFormats();
  const people = [
    { key: "entered", value: campaign.entered },
    { key: "standing", value: campaign.standing },
    { key: "ended", value: campaign.ended },
  ] as const;

  return (
    <div className={classes.row}>
      <dl className={classes.group} aria-label={t("figures.people")}>
        {people.map(({ key, value }) => (
          <Figure key={key} name={t(`figures.${key}`)} hint={t(`figures.${key}Hint`)}>
            {format.number(value)}
          </Figure>
        ))}
      </dl>
      <dl className={classes.group} aria-label={t("figures.messages")}>
        <Figure
          name={t("figures.planned")}
          hint={t("figures.plannedHint")}
          sign={balances(campaign) ? "=" : "≠"}
        >
          {format.number(campaign.planned)}
        </Figure>
        {FATES.map((fate) => (
          <Figure
            key={fate}
            name={t(`fate.${fate}`)}
            hint={t(`fate.${fate}Hint`)}
            fate={fate}
            none={campaign[fate] === 0}
          >
            {format.number(campaign[fate])}
          </Figure>
        ))}
      </dl>
    </div>
  );
}

interface FigureProps {
  name: string;
  hint: string;
  fate?: string;
  none?: boolean;
  sign?: string;
  children: string;
}

function Figure({ name, hint, fate, none = false, sign, children }: FigureProps) {
  return (
    <Tooltip
      label={hint}
      multiline
      w={260}
      withArrow
      events={{ hover: true, focus: true, touch: true }}
    >
      <div
        className={classes.figure}
        data-fate={fate}
        data-none={none || undefined}
        data-sign={sign}
        tabIndex={0}
      >
        <dt>{name}</dt>
        <dd className="numeric">{children}</dd>
      </div>
    </Tooltip>
  );
}
