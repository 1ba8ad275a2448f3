import { Autocomplete, Select } from "@mantine/core";
import type { FieldProps } from "./FieldProps";
import { useText } from "./useText";

export interface Choice {
  value: string;
  label: string;
}

interface Props extends FieldProps {
  choices: Choice[];
}

/** One of those that there are; what stands there already stays to be chosen. */
export function ChoiceField({ choices, value, onChange, error, hint, label, required }: Props) {
  const known = value === "" || choices.some((choice) => choice.value === value);
  const data = known ? choices : [...choices, { value, label: value }];
  return (
    <Select
      {...{ label, error, data }}
      description={hint === "" ? undefined : hint}
      withAsterisk={required}
      searchable={data.length > 7}
      clearable={!required}
      allowDeselect={false}
      value={value === "" && !data.some((it) => it.value === "") ? null : value}
      onChange={(chosen) => onChange(chosen ?? "")}
      comboboxProps={{ shadow: "md" }}
    />
  );
}

/** Those that are known are offered; another one may be written. */
export function OpenChoiceField({ choices, value, onChange, error, hint, label, required }: Props) {
  const { text, write, leave } = useText(value, onChange);
  return (
    <Autocomplete
      {...{ label, error }}
      description={hint === "" ? undefined : hint}
      withAsterisk={required}
      data={choices.map((choice) => choice.value)}
      value={text}
      onChange={write}
      onBlur={leave}
      comboboxProps={{ shadow: "md" }}
    />
  );
}
