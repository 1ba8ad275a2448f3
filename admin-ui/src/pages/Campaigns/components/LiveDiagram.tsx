import { Button, SegmentedControl, Switch } from "@mantine/core";
import { IconListDetails } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CampaignDiagram } from "../../../diagram/CampaignDiagram";
import type { Diagram } from "../../../diagram/Diagram";
import type { CampaignDetail, Steps } from "../../../model/campaign";
import classes from "./LiveDiagram.module.css";
import { StepPanel } from "./StepPanel";
import { StepsPanel } from "./StepsPanel";
import { type Seen, useLabels } from "./useLabels";

const SEEN: Seen[] = ["people", "time", "reach"];

interface Props {
  xml: string;
  diagram: Diagram;
  steps: Steps | undefined;
  campaign: CampaignDetail;
  selected: string | null;
  onSelect: (element: string | null) => void;
}

export function LiveDiagram({ xml, diagram, steps, campaign, selected, onSelect }: Props) {
  const { t } = useTranslation();
  const [glow, setGlow] = useState(true);
  const [listed, setListed] = useState(false);
  const [seen, setSeen] = useState<Seen>("people");
  const labels = useLabels(seen, campaign, steps);
  const element = diagram.elements.find(({ id }) => id === selected);
  const open = listed || element !== undefined;

  return (
    <section className={classes.area} data-open={open || undefined}>
      <div className={classes.canvas}>
        {seen === "people" ? (
          <div className={classes.legend}>
            <span data-part="arrived">{t("diagram.legendArrived")}</span>
            <span data-part="standing">{t("diagram.legendStanding")}</span>
            <span data-part="failed">{t("diagram.legendFailed")}</span>
          </div>
        ) : (
          <div className={classes.legend}>
            <span data-part="label">
              {t(seen === "time" ? "diagram.legendTime" : "diagram.legendReach")}
            </span>
          </div>
        )}
        <div className={classes.tools}>
          <SegmentedControl
            size="xs"
            value={seen}
            onChange={setSeen}
            aria-label={t("diagram.seen")}
            data={SEEN.map((value) => ({ value, label: t(`diagram.see.${value}`) }))}
          />
          <Switch
            size="xs"
            checked={glow}
            onChange={(event) => setGlow(event.currentTarget.checked)}
            label={t("diagram.glow")}
          />
          {!open && (
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconListDetails size={15} aria-hidden />}
              onClick={() => setListed(true)}
            >
              {t("panel.showSteps")}
            </Button>
          )}
        </div>
        <CampaignDiagram
          xml={xml}
          diagram={diagram}
          steps={steps}
          glow={glow}
          labels={labels}
          selected={selected}
          onSelect={onSelect}
        />
      </div>
      <aside className={classes.side} aria-label={t("panel.title")} hidden={!open}>
        {element === undefined ? (
          <StepsPanel
            diagram={diagram}
            steps={steps}
            onSelect={onSelect}
            onClose={() => setListed(false)}
          />
        ) : (
          <StepPanel
            element={element}
            diagram={diagram}
            steps={steps}
            campaign={campaign}
            onClose={() => onSelect(null)}
          />
        )}
      </aside>
    </section>
  );
}
