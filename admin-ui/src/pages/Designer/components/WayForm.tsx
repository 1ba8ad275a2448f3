import { Button, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CampaignModeler } from "../../../designer/canvas/createModeler";
import { kindOfModdle } from "../../../designer/canvas/moddleKind";
import { together } from "../../../designer/canvas/together";
import type { Item } from "../../../designer/lint/checklist";
import { type Drawn, textOf } from "../../../designer/moddle";
import { StepFindings } from "./StepFindings";
import { StepForm } from "./StepForm";

interface Props {
  modeler: CampaignModeler;
  element: Drawn;
  items: Item[];
}

/** Who goes this way. Only the ways out of a split ask for something. */
export function WayForm({ modeler, element, items }: Props) {
  const { t } = useTranslation("designer");
  const node = element.businessObject;
  const source = element.source?.businessObject ?? null;
  const from = source === null ? null : kindOfModdle(source);
  const next = textOf(element.target?.businessObject, "name");
  const isDefault = source?.get("default") === node && from === "split";
  const ways = element.source?.outgoing.length ?? 0;
  const becomeDefault = () => {
    const modeling = modeler.get("modeling");
    together(modeler.get("commandStack"), () => {
      if (element.source !== undefined) {
        modeling.updateProperties(element.source, { default: node });
      }
      modeling.updateProperties(element, { conditionExpression: undefined });
    });
  };

  return (
    <Stack gap="md" p="md">
      <div>
        <Title order={2} fz={16}>
          {textOf(node, "name") || next}
        </Title>
        <Text fz="sm" c="dimmed">
          {t(
            isDefault
              ? "inspector.otherwise"
              : from === "split"
                ? "inspector.order"
                : "inspector.plain",
            { name: next },
          )}
        </Text>
      </div>
      {(from === "split" || from === "random") && ways > 0 && (
        <StepForm
          key={`${element.id} ${isDefault}`}
          {...{ element, items }}
          kind={from === "random" ? "share" : isDefault ? "otherwise" : "path"}
          onSet={(field, value) => modeler.get("steps").set(element, field.binding, value)}
        />
      )}
      {from === "split" && !isDefault && (
        <Button variant="default" onClick={becomeDefault}>
          {t("inspector.makeDefault")}
        </Button>
      )}
      <StepFindings items={items} />
    </Stack>
  );
}
