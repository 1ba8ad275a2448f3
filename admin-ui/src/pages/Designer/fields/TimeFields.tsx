import { Chip, Group, Input, Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DAYS } from "../../../designer/fields/schedule";
import { durationParts } from "../../Segments/rules/duration";
import { ChoiceField } from "./ChoiceField";
import { DurationField } from "./DurationField";
import type { FieldProps } from "./FieldProps";

const MONDAY = Date.UTC(2024, 0, 1);
const A_DAY = 86_400_000;

export function WeekdaysField({ label, hint, error, value, onChange }: FieldProps) {
  const { i18n } = useTranslation();
  const short = new Intl.DateTimeFormat(i18n.resolvedLanguage, {
    weekday: "short",
    timeZone: "UTC",
  });
  const chosen = value.split(",").filter((day) => DAYS.includes(day));
  return (
    <Input.Wrapper {...{ label, error }} description={hint}>
      <Chip.Group
        multiple
        value={chosen}
        onChange={(days) => onChange(DAYS.filter((day) => days.includes(day)).join(","))}
      >
        <Group gap={4} mt={6}>
          {DAYS.map((day, place) => (
            <Chip key={day} value={day} size="xs" variant="light">
              {short.format(MONDAY + place * A_DAY)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}

export function TimeField({ label, error, value, onChange }: FieldProps) {
  return (
    <TextInput
      {...{ label, error, value }}
      type="time"
      w={130}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

export function ZoneField(props: FieldProps) {
  const zones = Intl.supportedValuesOf("timeZone").map((value) => ({ value, label: value }));
  return <ChoiceField {...props} choices={[{ value: "UTC", label: "UTC" }, ...zones]} />;
}

/** Each person's own clock, or one for all. */
export function ClockField(props: FieldProps) {
  const { t } = useTranslation("designer");
  const zones = Intl.supportedValuesOf("timeZone").map((value) => ({ value, label: value }));
  const choices = [{ value: "contact", label: t("clock.contact") }, ...zones];
  return <ChoiceField {...props} choices={choices} />;
}

/** “7 days before”: a duration with a side. */
export function OffsetField({ label, hint, error, value, onChange, required }: FieldProps) {
  const { t } = useTranslation("designer");
  const before = value.startsWith("-");
  const length = before ? value.slice(1) : value;
  const side = value === "" ? "on" : before ? "before" : "after";
  const sides = (["on", "before", "after"] as const).map((it) => ({
    value: it,
    label: t(`offset.${it}`),
  }));
  const write = (chosen: string | null, duration: string) => {
    const known = durationParts(duration) === null ? "P7D" : duration;
    onChange(chosen === "on" ? "" : chosen === "before" ? `-${known}` : known);
  };
  return (
    <Input.Wrapper {...{ label, error }} description={hint === "" ? undefined : hint}>
      <Select
        aria-label={label}
        mt={4}
        mb={side === "on" ? 0 : 6}
        allowDeselect={false}
        data={sides}
        value={side}
        onChange={(chosen) => write(chosen, length)}
      />
      {side !== "on" && (
        <DurationField
          {...{ required, label: "", hint: "", error: null }}
          value={length}
          onChange={(duration) => write(side, duration)}
        />
      )}
    </Input.Wrapper>
  );
}
