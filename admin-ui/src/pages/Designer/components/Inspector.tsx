import { ActionIcon, Button, Group, Select, Stack, Text, Title, Tooltip } from "@mantine/core";
import { IconHelp, IconTargetArrow } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { attach } from "../../../designer/canvas/attach";
import { familyOf } from "../../../designer/canvas/catalogue";
import type { CampaignModeler } from "../../../designer/canvas/createModeler";
import { kindOfModdle } from "../../../designer/canvas/moddleKind";
import type { Item } from "../../../designer/lint/checklist";
import { type Drawn, is } from "../../../designer/moddle";
import type { StepKind } from "../../../diagram/Diagram";
import { KindTile } from "../../../diagram/KindTile";
import { StepFindings } from "./StepFindings";
import { StepForm } from "./StepForm";
import { WayForm } from "./WayForm";
import classes from "../Designer.module.css";

interface Props {
  modeler: CampaignModeler;
  element: Drawn;
  items: Item[];
  onHelp: (kind: StepKind) => void;
}

/** What can be set about the step that is selected. */
export function Inspector({ modeler, element, items, onHelp }: Props) {
  const { t } = useTranslation("designer");
  const node = element.businessObject;
  const kind = kindOfModdle(node);
  const own = items.filter((item) => item.element === element.id);
  const steps = modeler.get("steps");

  if (is(node, "bpmn:SequenceFlow")) {
    return <WayForm {...{ modeler, element }} items={own} />;
  } else if (kind === null) {
    const isNote = is(node, "bpmn:Artifact") || is(node, "bpmn:Event");
    return (
      <Text fz="sm" c="dimmed" p="md">
        {t(isNote ? "inspector.note" : "inspector.unknown")}
      </Text>
    );
  }
  const family =
    is(node.$parent, "bpmn:SubProcess") && is(node, "bpmn:StartEvent") ? [] : familyOf(kind);
  const addGoal = () => {
    const goal = attach(modeler.get("modeling"), steps.create("goal"), element);
    modeler.get("selection").select(goal);
  };

  return (
    <Stack gap="md" p="md">
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <KindTile kind={kind} size={36} />
        <div className={classes.grow}>
          <Title order={2} fz={16}>
            {t(`kinds.${kind}.name`)}
          </Title>
          <Text fz="xs" c="dimmed">
            {t(`kinds.${kind}.text`)}
          </Text>
        </div>
        <Tooltip label={t("inspector.whichHelp")}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t("inspector.whichHelp")}
            onClick={() => onHelp(kind)}
          >
            <IconHelp size={19} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
      {family.length > 1 && (
        <Select
          label={t("inspector.kind")}
          allowDeselect={false}
          data={family.map((value) => ({ value, label: t(`kinds.${value}.name`) }))}
          value={kind}
          onChange={(chosen) => {
            if (chosen !== null) {
              const changed = steps.change(element, chosen);
              modeler.get("selection").select(changed);
            }
          }}
        />
      )}
      <StepForm
        key={`${element.id} ${kind}`}
        {...{ element, kind }}
        items={own}
        onSet={(field, value) => steps.set(element, field.binding, value)}
      />
      {kind === "part" && (
        <Button
          variant="default"
          leftSection={<IconTargetArrow size={17} aria-hidden />}
          title={t("inspector.addGoalHint")}
          onClick={addGoal}
        >
          {t("inspector.addGoal")}
        </Button>
      )}
      <StepFindings items={own} />
      <Text fz="xs" c="dimmed">
        {t("inspector.id", { id: element.id })}
      </Text>
    </Stack>
  );
}
