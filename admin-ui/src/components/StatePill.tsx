import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CampaignState } from "../model/campaign";
import classes from "./StatePill.module.css";

export function StatePill({ state }: { state: CampaignState }) {
  const { t } = useTranslation();
  return (
    <Badge
      className={classes.pill}
      data-state={state}
      leftSection={<span className={classes.dot} aria-hidden />}
    >
      {t(`campaign.state.${state}`)}
    </Badge>
  );
}
