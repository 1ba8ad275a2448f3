import {
  Button,
  Checkbox,
  Group,
  Modal,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { findingIn } from "../../../components/findingIn";
import { ProblemAlert } from "../../../components/ProblemAlert";
import { type Field, FIELD_TYPES, type FieldType } from "../../../model/field";
import { useSaveField } from "./useSaveField";

const UNIQUE = new Set<FieldType>(["TEXT", "NUMBER", "DATE", "DATETIME"]);

interface Props {
  /** Null: a new one. */
  field: Field | null;
  onClose: () => void;
}

export function FieldDialog({ field, onClose }: Props) {
  const { t } = useTranslation();
  const [label, setLabel] = useState(field?.label ?? "");
  const [name, setName] = useState(field?.name ?? "");
  const [type, setType] = useState<FieldType>(field?.type ?? "TEXT");
  const [choices, setChoices] = useState(field?.choices.join("\n") ?? "");
  const [rules, setRules] = useState<string[]>(
    (["required", "unique", "personal"] as const).filter((rule) => field?.[rule] === true),
  );
  const save = useSaveField(field, onClose);
  const finding = (of: string) => findingIn(save.error, of);
  const submit = () =>
    save.mutate({
      label,
      name,
      ...(field === null ? { type } : {}),
      ...(type === "CHOICE" ? { choices: choices.split("\n") } : {}),
      required: rules.includes("required"),
      unique: UNIQUE.has(type) && rules.includes("unique"),
      personal: rules.includes("personal"),
    });

  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={700}>{t(field === null ? "fields.add" : "fields.edit")}</Text>}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack>
          {save.error !== null && <ProblemAlert error={save.error} />}
          <TextInput
            label={t("fields.label")}
            description={t("fields.labelHint")}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
            error={finding("label")}
            data-autofocus
            required
          />
          <TextInput
            label={t("fields.name")}
            description={t(field === null ? "fields.nameHint" : "fields.renameHint")}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={finding("name")}
            required
          />
          <Select
            label={t("fields.type")}
            description={field === null ? undefined : t("fields.typeStays")}
            data={FIELD_TYPES.map((value) => ({ value, label: t(`fields.types.${value}`) }))}
            value={type}
            onChange={(value) => setType(value ?? type)}
            allowDeselect={false}
            disabled={field !== null}
          />
          {type === "CHOICE" && (
            <Textarea
              label={t("fields.choices")}
              description={t("fields.choicesHint")}
              value={choices}
              onChange={(event) => setChoices(event.currentTarget.value)}
              error={finding("choices")}
              autosize
              minRows={3}
              maxRows={12}
            />
          )}
          <Checkbox.Group label={t("fields.rules")} value={rules} onChange={setRules}>
            <Stack gap="xs" mt="xs">
              {(["required", "unique", "personal"] as const).map((rule) => (
                <Checkbox
                  key={rule}
                  value={rule}
                  label={t(`fields.${rule}`)}
                  description={t(`fields.${rule}Hint`)}
                  disabled={rule === "unique" && !UNIQUE.has(type)}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("cancel")}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t("fields.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
