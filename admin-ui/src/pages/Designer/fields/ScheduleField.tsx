import { Group, Input, MultiSelect, NumberInput, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { cronOf, DAYS, type Plan, planOf } from "../../../designer/fields/schedule";
import { useFormats } from "../../../i18n/format";
import type { FieldProps } from "./FieldProps";
import { TextField } from "./TextField";

const RHYTHMS = ["daily", "weekdays", "weekly", "monthly", "expert"] as const;

/** When it recurs, by plain choices; who knows how writes it by hand. */
export function ScheduleField(props: FieldProps) {
  const { t } = useTranslation("designer");
  const format = useFormats();
  const plan = planOf(props.value);
  const [byHand, setByHand] = useState(plan === null);
  const shown: Plan = plan ?? { rhythm: "daily", time: "09:00", days: ["MON"], day: 1 };
  const change = (changes: Partial<Plan>) => props.onChange(cronOf({ ...shown, ...changes }));

  return (
    <Input.Wrapper label={props.label} withAsterisk={props.required}>
      <Select
        aria-label={t("schedule.pattern")}
        mt={4}
        allowDeselect={false}
        data={RHYTHMS.map((value) => ({ value, label: t(`schedule.${value}`) }))}
        value={byHand || plan === null ? "expert" : plan.rhythm}
        onChange={(chosen) => {
          setByHand(chosen === "expert");
          if (chosen !== null && chosen !== "expert") {
            change({ rhythm: chosen });
          }
        }}
      />
      {byHand || plan === null ? (
        <TextField {...props} label="" hint={t("schedule.text")} />
      ) : (
        <Group gap={8} mt={6} wrap="nowrap" align="flex-end">
          {plan.rhythm === "weekly" && (
            <MultiSelect
              aria-label={t("schedule.on")}
              flex={1}
              data={DAYS.map((value, place) => ({ value, label: format.weekday(place + 1) }))}
              value={plan.days}
              onChange={(days) => days.length > 0 && change({ days })}
            />
          )}
          {plan.rhythm === "monthly" && (
            <NumberInput
              aria-label={t("schedule.day")}
              w={84}
              min={1}
              max={28}
              value={plan.day}
              onChange={(day) => typeof day === "number" && change({ day })}
            />
          )}
          <TextInput
            type="time"
            aria-label={t("schedule.at")}
            w={116}
            value={plan.time}
            onChange={({ currentTarget }) =>
              currentTarget.value !== "" && change({ time: currentTarget.value })
            }
          />
        </Group>
      )}
    </Input.Wrapper>
  );
}
