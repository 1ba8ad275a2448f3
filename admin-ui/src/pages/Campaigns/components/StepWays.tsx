import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Feel } from "../../../components/Feel";
import type { Diagram, DiagramElement } from "../../../diagram/Diagram";
import { useFormats } from "../../../i18n/format";
import type { Steps } from "../../../model/campaign";
import classes from "./StepPanel.module.css";

interface Props {
  element: DiagramElement;
  diagram: Diagram;
  steps: Steps | undefined;
}

/** The ways out of a split: who takes which, and how many did. */
export function StepWays({ element, diagram, steps }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const ways = diagram.flows.filter(({ source }) => source === element.id);
  const countOf = (id: string) => steps?.flows.find(({ flow }) => flow === id)?.count ?? 0;
  const all = ways.reduce((sum, { id }) => sum + countOf(id), 0);
  const targetOf = (id: string) => diagram.elements.find((each) => each.id === id)?.name ?? id;

  if (ways.length < 2) {
    return null;
  }
  return (
    <div className={classes.ways}>
      <Text fz="xs" c="dimmed" fw={600}>
        {t("panel.ways")}
      </Text>
      {ways.map(({ id, name, target, condition, isDefault }) => (
        <div key={id} className={classes.way}>
          <div className={classes.wayHead}>
            <Text fz="sm" fw={600}>
              {name === "" ? targetOf(target) : name}
            </Text>
            <Text fz="sm" className="numeric">
              {format.number(countOf(id))}
              {all > 0 && ` · ${format.percent(countOf(id) / all)}`}
            </Text>
          </div>
          <div className={classes.bar} aria-hidden>
            <div style={{ width: all === 0 ? 0 : `${(100 * countOf(id)) / all}%` }} />
          </div>
          <Text fz="sm" c="dimmed">
            {t("panel.leadsTo", { name: targetOf(target) })}
          </Text>
          {condition !== null && <Feel label={t("panel.when")} text={condition} />}
          {isDefault && condition === null && (
            <Text fz="sm" c="dimmed">
              {t("panel.everyoneElse")}
            </Text>
          )}
        </div>
      ))}
    </div>
  );
}
