import { Group, Input, NativeSelect, NumberInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { durationParts, isoDuration, type Unit } from "../../Segments/rules/duration";
import type { FieldProps } from "./FieldProps";
import { TextField } from "./TextField";
import { useText } from "./useText";

const UNITS: Unit[] = ["H", "D", "M", "Y"];

/** “7 days”; what no form can show, such as P1DT2H, stays as it was written. */
export function DurationField(props: FieldProps) {
  const { t } = useTranslation("designer");
  const { text, write, leave } = useText(props.value, props.onChange);
  const parts = durationParts(text);
  if (text !== "" && parts === null) {
    return <TextField {...props} />;
  }
  const { amount, unit } = parts ?? { amount: "" as const, unit: "D" as const };
  return (
    <Input.Wrapper
      label={props.label}
      description={props.hint === "" ? undefined : props.hint}
      error={props.error}
      withAsterisk={props.required}
    >
      <Group gap={6} wrap="nowrap" mt={4} onBlur={leave}>
        <NumberInput
          aria-label={`${props.label}: ${t("units.amount")}`}
          w={96}
          min={1}
          max={10_000}
          allowDecimal={false}
          value={amount}
          onChange={(now) => write(typeof now === "number" ? isoDuration(now, unit) : "")}
        />
        <NativeSelect
          aria-label={`${props.label}: ${t("units.unit")}`}
          flex={1}
          value={unit}
          disabled={amount === ""}
          data={UNITS.map((each) => ({ value: each, label: t(`units.${each}`) }))}
          onChange={(event) =>
            amount !== "" && write(isoDuration(amount, event.currentTarget.value as Unit))
          }
        />
      </Group>
    </Input.Wrapper>
  );
}
