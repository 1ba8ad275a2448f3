import { Collapse, Divider, Stack, Text, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type Field, fieldsOf } from "../../../designer/fields/fields";
import type { FieldKind } from "../../../designer/fields/templates";
import { valueOf } from "../../../designer/fields/values";
import type { Item } from "../../../designer/lint/checklist";
import type { Drawn } from "../../../designer/moddle";
import { StepField } from "../fields/StepField";

const LATER = ["delivery", "goal"];
const OF_EVERYONE: FieldKind[] = ["audience", "schedule", "condition", "happened"];

interface Props {
  element: Drawn;
  kind: FieldKind;
  items: Item[];
  onSet: (field: Field, value: string) => void;
}

/** The settings of a step as its element template lists them; what few people need comes folded. */
export function StepForm({ element, kind, items, onSet }: Props) {
  const { t } = useTranslation("designer");
  const node = element.businessObject;
  const fields = fieldsOf(kind).filter(({ only }) => {
    const chosen =
      only === undefined ? "" : valueOf(node, { type: "camunda:property", name: only.setting });
    return only === undefined || only.values.includes(chosen);
  });
  const later = fields.filter(({ group }) => LATER.includes(group));
  const [open, fold] = useDisclosure(later.some(({ binding }) => valueOf(node, binding) !== ""));
  const shown = (field: Field) => {
    const value = valueOf(node, field.binding);
    const label = t(`fields.${field.name}.label` as never, { defaultValue: field.label }) as string;
    const hint = t(`fields.${field.name}.hint` as never, { defaultValue: field.hint }) as string;
    return (
      <StepField
        key={`${element.id} ${field.name}`}
        field={field}
        {...{ value, label, hint }}
        required={field.required}
        error={errorOf(field, value, items, t("inspector.missing"))}
        ofEveryone={OF_EVERYONE.includes(kind) && field.widget === "feel"}
        onChange={(now) => onSet(field, now)}
      />
    );
  };

  return (
    <Stack gap="md">
      {fields.filter(({ group }) => !LATER.includes(group)).map(shown)}
      {later.length > 0 && (
        <>
          <Divider />
          <UnstyledButton onClick={fold.toggle} aria-expanded={open}>
            <Text fz="sm" fw={600} c="dimmed">
              {open ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}{" "}
              {t("inspector.advanced")}
            </Text>
          </UnstyledButton>
          <Collapse expanded={open}>
            <Stack gap="md">{later.map(shown)}</Stack>
          </Collapse>
        </>
      )}
    </Stack>
  );
}

/** What the server calls the fault of a field is the field's own name; of conditions it is "feel". */
function errorOf(field: Field, value: string, items: Item[], missing: string): string | null {
  const found = items.find(({ rule }) => rule === field.name);
  if (found !== undefined) {
    return [found.message, found.advice].filter(Boolean).join(" ");
  }
  if (value === "") {
    return field.required ? missing : null;
  }
  const { pattern } = field;
  return pattern !== null && !new RegExp(pattern.value).test(value) ? pattern.message : null;
}
