import { MultiSelect, Select, type SelectProps, TagsInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { KnownValue } from "../../../model/segment";

interface Common {
  label: string;
  known: KnownValue[];
}

/** One of the known values, or what was typed: a list of what is there today is not a list of what may be. */
export function ChoiceField({
  label,
  known,
  value,
  onChange,
}: Common & { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  return (
    <Select
      aria-label={label}
      placeholder={t("builder.chooseValue")}
      {...SEARCHABLE}
      w={220}
      data={withOwn(known, [value], typed, (text) => t("builder.useText", { text }))}
      value={value === "" ? null : value}
      onChange={(chosen) => onChange(chosen ?? "")}
      onSearchChange={setTyped}
      nothingFoundMessage={t("builder.nothingFound")}
    />
  );
}

export function ChoicesField({
  label,
  known,
  values,
  onChange,
}: Common & { values: string[]; onChange: (values: string[]) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  if (known.length === 0) {
    return (
      <TagsInput
        {...{ "aria-label": label, value: values, onChange }}
        acceptValueOnBlur
        w={290}
        placeholder={values.length === 0 ? t("builder.chooseValue") : ""}
      />
    );
  }
  return (
    <MultiSelect
      {...{ "aria-label": label, value: values, onChange }}
      {...SEARCHABLE}
      w={290}
      placeholder={values.length === 0 ? t("builder.chooseValue") : ""}
      data={withOwn(known, values, typed, (text) => t("builder.useText", { text }))}
      onSearchChange={setTyped}
      nothingFoundMessage={t("builder.nothingFound")}
    />
  );
}

const SEARCHABLE = {
  searchable: true,
  limit: 200,
  comboboxProps: { width: 280, position: "bottom-start" },
} satisfies SelectProps;

function withOwn(
  known: KnownValue[],
  chosen: string[],
  typed: string,
  worded: (text: string) => string,
): KnownValue[] {
  const offered = new Set(known.map(({ value }) => value));
  const labels = new Set(known.map(({ label }) => label));
  const own = chosen.filter((value) => value !== "" && !offered.has(value));
  const text = typed.trim();
  const isNew = text !== "" && !offered.has(text) && !labels.has(text) && !own.includes(text);
  return [
    ...known,
    ...own.map((value) => ({ value, label: value })),
    ...(isNew ? [{ value: text, label: worded(text) }] : []),
  ];
}
