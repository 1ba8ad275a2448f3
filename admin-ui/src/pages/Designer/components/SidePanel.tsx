import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CampaignModeler } from "../../../designer/canvas/createModeler";
import type { Item } from "../../../designer/lint/checklist";
import { type Drawn, textOf } from "../../../designer/moddle";
import type { StepKind } from "../../../diagram/Diagram";
import { CampaignForm } from "./CampaignForm";
import { Checklist } from "./Checklist";
import { Inspector } from "./Inspector";
import type { DesignSubject } from "../subject";
import classes from "../Designer.module.css";

interface Props {
  modeler: CampaignModeler;
  selected: Drawn[];
  items: Item[];
  subject: DesignSubject;
  onHelp: (kind: StepKind) => void;
}

export function SidePanel({ modeler, selected, items, subject, onHelp }: Props) {
  const { t } = useTranslation("designer");
  const registry = modeler.get("elementRegistry");
  const drawn = (id: string) => registry.get(id) as unknown as Drawn | undefined;
  const nameOf = (id: string): string => {
    const element = drawn(id);
    const name = textOf(element?.businessObject, "name");
    return name !== "" || element?.target === undefined ? name : nameOf(element.target.id);
  };
  const show = (id: string) => {
    const element = drawn(id);
    if (element?.parent !== undefined) {
      modeler.get("selection").select(element);
      modeler
        .get("canvas")
        .scrollToElement(element as never, { top: 80, bottom: 80, left: 240, right: 80 });
    } else {
      modeler.get("selection").select([]);
    }
  };
  const [element] = selected;

  return (
    <aside className={classes.panel} data-testid="inspector">
      {selected.length > 1 ? (
        <Stack gap={4} p="md">
          <Text fw={600}>{t("inspector.several", { count: selected.length })}</Text>
          <Text fz="sm" c="dimmed">
            {t("inspector.severalHint")}
          </Text>
        </Stack>
      ) : element?.parent !== undefined ? (
        <Inspector key={element.id} {...{ modeler, element, items, onHelp }} />
      ) : (
        <Stack gap="xl" p="md">
          <Checklist {...{ items, nameOf }} onSelect={show} />
          <CampaignForm modeler={modeler} keyIsFixed={subject.campaign !== null} />
        </Stack>
      )}
    </aside>
  );
}
