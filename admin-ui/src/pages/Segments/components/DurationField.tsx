import { Group, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { durationParts, isoDuration, type Unit } from "../rules/duration";

const UNITS: Unit[] = ["D", "M", "Y", "H"];

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** “90 days”; a duration of several units, which only a text can bring along, stays as it was written. */
export function DurationField({ label, value, onChange }: Props) {
  const { t } = useTranslation();
  const parts = durationParts(value);
  if (value !== "" && parts === null) {
    return (
      <TextInput
        aria-label={label}
        w={150}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  const { amount, unit } = parts ?? { amount: "" as const, unit: "D" as const };
  const written = (now: number | string, unit: Unit) =>
    onChange(typeof now === "number" ? isoDuration(now, unit) : "");
  return (
    <Group gap={6} wrap="nowrap">
      <NumberInput
        aria-label={label}
        w={84}
        min={0}
        max={100_000}
        allowDecimal={false}
        value={amount}
        onChange={(now) => written(now, unit)}
      />
      <NativeSelect
        aria-label={t("builder.unit")}
        w={110}
        value={unit}
        disabled={amount === ""}
        data={UNITS.map((each) => ({ value: each, label: t(`builder.units.${each}`) }))}
        onChange={(event) => written(amount, event.currentTarget.value as Unit)}
      />
    </Group>
  );
}
