import { CloseButton, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Diagram, DiagramElement } from "../../../diagram/Diagram";
import { KindTile } from "../../../diagram/KindTile";
import { useFormats } from "../../../i18n/format";
import type { CampaignDetail, Steps } from "../../../model/campaign";
import classes from "./StepPanel.module.css";
import { FailedPeople } from "./FailedPeople";
import { StepSettings } from "./StepSettings";
import { StepWays } from "./StepWays";

interface Props {
  element: DiagramElement;
  diagram: Diagram;
  steps: Steps | undefined;
  campaign: CampaignDetail;
  onClose: () => void;
}

export function StepPanel({ element, diagram, steps, campaign, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const step = steps?.items.find((each) => each.element === element.id);
  const figures = (["arrived", "standing", "left", "failed"] as const).map((key) => ({
    key,
    value: step?.[key] ?? 0,
  }));

  return (
    <div className={classes.panel}>
      <Group wrap="nowrap" align="flex-start" gap="sm">
        <KindTile kind={element.kind} size={38} />
        <div className={classes.heading}>
          <Text fw={700} lh={1.3}>
            {element.name}
          </Text>
          {element.kind !== null && (
            <Text fz="sm" c="dimmed">
              {t(`kind.${element.kind}`)}
            </Text>
          )}
        </div>
        <CloseButton aria-label={t("close")} onClick={onClose} />
      </Group>
      {element.description !== null && (
        <Text fz="sm" mt="sm">
          {element.description}
        </Text>
      )}
      <dl className={classes.figures}>
        {figures.map(({ key, value }) => (
          <div key={key} data-figure={key} data-none={value === 0 || undefined}>
            <dt>{t(`panel.${key}`)}</dt>
            <dd className="numeric">{format.number(value)}</dd>
          </div>
        ))}
      </dl>
      {step !== undefined && step.failed > 0 && (
        <FailedPeople campaign={campaign.id} element={element.id} />
      )}
      <StepSettings element={element} campaign={campaign} />
      <StepWays element={element} diagram={diagram} steps={steps} />
    </div>
  );
}
