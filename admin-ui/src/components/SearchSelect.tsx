import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";

export interface Choice {
  value: string;
  label: string;
}

interface Props {
  label: string;
  data: Choice[];
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
  required?: boolean;
}

/** One of many, found by typing; what stands there stays to be chosen, also when it is not among them. */
export function SearchSelect({ label, data, value, onChange, error, required = false }: Props) {
  const { t } = useTranslation();
  const known = value === "" || data.some((choice) => choice.value === value);
  return (
    <Select
      label={label}
      data={known ? data : [...data, { value, label: value }]}
      value={value === "" ? null : value}
      onChange={(chosen) => onChange(chosen ?? "")}
      error={error}
      withAsterisk={required}
      searchable
      clearable
      clearButtonProps={{ "aria-label": `${t("edit.clear")}: ${label}` }}
      nothingFoundMessage={t("builder.nothingFound")}
    />
  );
}
