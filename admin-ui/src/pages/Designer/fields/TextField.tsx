import { Textarea, TextInput } from "@mantine/core";
import type { FieldProps } from "./FieldProps";
import { useText } from "./useText";

export function TextField({
  label,
  hint,
  error,
  value,
  onChange,
  long = false,
  required,
}: FieldProps & { long?: boolean }) {
  const { text, write, leave } = useText(value, onChange);
  const common = {
    ...{ label, value: text, onBlur: leave, withAsterisk: required },
    ...{ description: hint === "" ? undefined : hint, error },
    onChange: (event: { currentTarget: { value: string } }) => write(event.currentTarget.value),
  };
  return long ? (
    <Textarea {...common} autosize minRows={2} maxRows={6} />
  ) : (
    <TextInput {...common} onKeyDown={(event) => event.key === "Enter" && leave()} />
  );
}
