import { NativeSelect, TagsInput, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { SearchSelect } from "../../../components/SearchSelect";
import type { Field } from "../../../model/field";

interface Props {
  field: Field;
  value: string | string[];
  required: boolean;
  error: string | undefined;
  onChange: (value: string | string[]) => void;
}

/** The widget for a fact of the house's own. */
export function OwnField({
  field: { type, label, choices },
  value,
  required,
  error,
  onChange,
}: Props) {
  const { t } = useTranslation();
  const text = typeof value === "string" ? value : "";
  const common = { label, error, withAsterisk: required };
  switch (type) {
    case "TEXT":
      return (
        <Textarea
          {...common}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
          autosize
          minRows={1}
          maxRows={6}
        />
      );
    case "NUMBER":
      return (
        <TextInput
          {...common}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
          inputMode="decimal"
        />
      );
    case "DATE":
    case "DATETIME":
      return (
        <TextInput
          {...common}
          type={type === "DATE" ? "date" : "datetime-local"}
          step={type === "DATETIME" && text.length > 16 ? 1 : undefined}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case "BOOLEAN":
      return (
        <NativeSelect
          {...common}
          value={text}
          data={[
            { value: "", label: t("edit.unknown") },
            { value: "true", label: t("builder.yes") },
            { value: "false", label: t("builder.no") },
          ]}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case "CHOICE":
      return (
        <SearchSelect
          {...{ label, error, required, onChange }}
          data={choices.map((choice) => ({ value: choice, label: choice }))}
          value={text}
        />
      );
    case "LIST":
      return (
        <TagsInput
          {...common}
          value={Array.isArray(value) ? value : []}
          onChange={onChange}
          splitChars={[";"]}
          acceptValueOnBlur
          placeholder={t("edit.addToList")}
        />
      );
  }
}
