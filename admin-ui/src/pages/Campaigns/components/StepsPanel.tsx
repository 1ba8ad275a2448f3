import { CloseButton, Group, Text, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Diagram } from "../../../diagram/Diagram";
import { KindTile } from "../../../diagram/KindTile";
import { useFormats } from "../../../i18n/format";
import type { Steps } from "../../../model/campaign";
import classes from "./StepPanel.module.css";

interface Props {
  diagram: Diagram;
  steps: Steps | undefined;
  onSelect: (element: string) => void;
  onClose: () => void;
}

/** Every step with its people: what the diagram shows, for those who would rather read. */
export function StepsPanel({ diagram, steps, onSelect, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const inReadingOrder = diagram.elements
    .filter(({ kind }) => kind !== null)
    .toSorted((a, b) => a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y);
  const stepOf = (id: string) => steps?.items.find(({ element }) => element === id);

  return (
    <div className={classes.panel}>
      <Group justify="space-between">
        <Text fw={700}>{t("panel.steps")}</Text>
        <CloseButton aria-label={t("close")} onClick={onClose} />
      </Group>
      <Text fz="sm" c="dimmed" mb="xs">
        {t("panel.stepsHint")}
      </Text>
      <ul className={classes.steps}>
        {inReadingOrder.map((element) => {
          const step = stepOf(element.id);
          return (
            <li key={element.id}>
              <UnstyledButton className={classes.step} onClick={() => onSelect(element.id)}>
                <KindTile kind={element.kind} size={28} />
                <Text fz="sm" fw={500} lineClamp={1}>
                  {element.name}
                </Text>
                <span className="numeric">
                  {step !== undefined && step.standing > 0 && (
                    <b className={classes.here}>{format.short(step.standing)}</b>
                  )}{" "}
                  {step !== undefined && step.arrived > 0 && format.short(step.arrived)}
                </span>
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
