import { Stack, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CampaignModeler } from "../../../designer/canvas/createModeler";
import { keyFor } from "../../../designer/canvas/ids";
import { together } from "../../../designer/canvas/together";
import { type Drawn, listOf, textOf } from "../../../designer/moddle";
import { TextField } from "../fields/TextField";

interface Props {
  modeler: CampaignModeler;
  /** Published once, its key stands in conditions and reports. */
  keyIsFixed: boolean;
}

/** What is said about the campaign as a whole, when no step is selected. */
export function CampaignForm({ modeler, keyIsFixed }: Props) {
  const { t } = useTranslation("designer");
  const root = modeler.get("canvas").getRootElement() as unknown as Drawn;
  const node = root.businessObject;
  const modeling = modeler.get("modeling");
  const name = textOf(node, "name");
  const key = node.id ?? "";
  const common = { required: false, error: null };
  const rename = (now: string) =>
    together(modeler.get("commandStack"), () => {
      modeling.updateProperties(root, { name: now });
      const made = keyFor(now);
      if (!keyIsFixed && key === keyFor(name) && made !== null && made !== key) {
        modeling.updateProperties(root, { id: made });
      }
    });
  const describe = (text: string) => {
    const made = modeler.get("bpmnFactory").create("bpmn:Documentation", { text });
    made.$parent = node;
    modeling.updateProperties(root, { documentation: text === "" ? [] : [made] });
  };

  return (
    <Stack gap="md">
      <Title order={2} fz={16}>
        {t("inspector.campaign")}
      </Title>
      <TextField
        {...{ ...common, value: name, onChange: rename }}
        label={t("inspector.name")}
        hint={t("inspector.nameHint")}
        required
      />
      <TextField
        {...{ ...common, onChange: describe, long: true }}
        label={t("inspector.description")}
        hint={t("inspector.descriptionHint")}
        value={textOf(listOf(node, "documentation")[0], "text")}
      />
      {!keyIsFixed && (
        <TextField
          {...{ ...common, value: key }}
          label={t("inspector.key")}
          hint={t("inspector.keyHint")}
          onChange={(id) => id !== "" && modeling.updateProperties(root, { id })}
        />
      )}
    </Stack>
  );
}
