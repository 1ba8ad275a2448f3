import { Select, Stack, TagsInput, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { fieldsQuery } from "../../api/fields";
import type { Field } from "../../model/field";
import type { FieldsProps } from "./ActionFields";
import { actionFacts } from "./actionWords";

/** Many people can have the same country; nobody has another one's address. */
const SHARED = ["language", "country", "timeZone"];

/** An attribute and its value; nothing in it empties the attribute. */
export function FactFields({ action, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const fields = (useQuery(fieldsQuery).data ?? []).filter(
    ({ key, builtIn, unique }) => !unique && (!builtIn || SHARED.includes(key)),
  );
  const field = fields.find(({ key }) => key === action.attribute);
  const nameOf = ({ key, label }: Field) =>
    actionFacts({ kind: "SET", attribute: key, label }, t).facts.what;

  return (
    <Stack gap="sm">
      <Select
        label={t("bulk.attribute")}
        data={fields.map((each) => ({ value: each.key, label: nameOf(each) }))}
        searchable
        required
        value={action.attribute ?? null}
        onChange={(attribute) => onChange({ ...action, attribute, value: "" })}
      />
      {field !== undefined && (
        <ValueField
          field={field}
          value={action.value}
          onChange={(value) => onChange({ ...action, value })}
        />
      )}
    </Stack>
  );
}

interface ValueProps {
  field: Field;
  value: unknown;
  onChange: (value: unknown) => void;
}

function ValueField({ field, value, onChange }: ValueProps) {
  const { t } = useTranslation();
  const text = typeof value === "string" ? value : "";
  const common = {
    label: t("bulk.value"),
    description: t(hint(field)),
    required: field.required,
  };
  switch (field.type) {
    case "CHOICE":
      return (
        <Select
          {...common}
          data={field.choices}
          clearable
          value={text === "" ? null : text}
          onChange={(chosen) => onChange(chosen ?? "")}
        />
      );
    case "BOOLEAN":
      return (
        <Select
          {...common}
          data={[
            { value: "true", label: t("yes") },
            { value: "false", label: t("no") },
          ]}
          clearable
          value={text === "" ? null : text}
          onChange={(chosen) => onChange(chosen ?? "")}
        />
      );
    case "LIST":
      return (
        <TagsInput
          {...common}
          splitChars={[";"]}
          value={Array.isArray(value) ? value.map(String) : []}
          onChange={onChange}
        />
      );
    default:
      return (
        <TextInput
          {...common}
          type={field.type === "DATE" ? "date" : "text"}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}

function hint({ key, required }: Field) {
  switch (key) {
    case "language":
      return "bulk.languageHint";
    case "country":
      return "bulk.countryHint";
    case "timeZone":
      return "bulk.zoneHint";
    default:
      return required ? "bulk.requiredHint" : "bulk.emptyHint";
  }
}
