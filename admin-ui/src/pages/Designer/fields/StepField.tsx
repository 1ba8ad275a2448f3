import { NumberInput, Switch } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { campaignWordsQuery } from "../../../api/drafts";
import type { Field } from "../../../designer/fields/fields";
import type { Word } from "../../../model/draft";
import { type Choice, ChoiceField, OpenChoiceField } from "./ChoiceField";
import { DurationField } from "./DurationField";
import { FeelField } from "./FeelField";
import type { FieldProps } from "./FieldProps";
import { ScheduleField } from "./ScheduleField";
import { TextField } from "./TextField";
import { ClockField, OffsetField, TimeField, WeekdaysField, ZoneField } from "./TimeFields";

interface Props extends FieldProps {
  field: Field;
  /** A condition that is asked of everyone can be counted. */
  ofEveryone: boolean;
}

/** One setting of a step, with what is fit to write it. */
export function StepField({ field, ofEveryone, ...props }: Props) {
  const words = useQuery(campaignWordsQuery).data;
  const choices = useChoices(field);
  switch (field.widget) {
    case "text":
      return <TextField {...props} />;
    case "longText":
      return <TextField {...props} long />;
    case "choice":
      return <ChoiceField {...props} choices={choices} />;
    case "feel":
      return <FeelField {...props} counts={ofEveryone} />;
    case "eventFeel":
      return <FeelField {...props} counts={false} />;
    case "duration":
      return <DurationField {...props} />;
    case "offset":
      return <OffsetField {...props} />;
    case "schedule":
      return <ScheduleField {...props} />;
    case "zone":
      return <ZoneField {...props} />;
    case "clock":
      return <ClockField {...props} />;
    case "time":
      return <TimeField {...props} />;
    case "weekdays":
      return <WeekdaysField {...props} />;
    case "switch":
      return (
        <Switch
          label={props.label}
          checked={props.value === "true"}
          onChange={({ currentTarget }) => props.onChange(currentTarget.checked ? "true" : "")}
        />
      );
    case "number":
      return <NumberField {...props} />;
    case "template":
      return <ChoiceField {...props} choices={ofWords(words?.templates)} />;
    case "topic":
      return <ChoiceField {...props} choices={ofWords(words?.topics)} />;
    case "sender":
      return <ChoiceField {...props} choices={ofWords(words?.senders)} />;
    case "decision":
      return <ChoiceField {...props} choices={ofWords(words?.decisions)} />;
    case "campaign":
      return <ChoiceField {...props} choices={ofWords(words?.campaigns)} />;
    case "attribute":
      return <ChoiceField {...props} choices={ofWords(words?.attributes)} />;
    case "contactDate":
      return (
        <ChoiceField
          {...props}
          choices={ofWords(words?.attributes).map((it) => ({
            ...it,
            value: `contact.${it.value}`,
          }))}
        />
      );
    case "event":
      return (
        <OpenChoiceField
          {...props}
          choices={(words?.events ?? []).map(({ name, label }) => ({ value: name, label }))}
        />
      );
    case "group":
      return <OpenChoiceField {...props} choices={ofWords(words?.groups)} />;
  }
}

function NumberField({ label, hint, error, required, value, onChange }: FieldProps) {
  return (
    <NumberInput
      {...{ label, error }}
      description={hint === "" ? undefined : hint}
      withAsterisk={required}
      value={value}
      onChange={(now) => onChange(String(now))}
    />
  );
}

/** In the reader's language where the palette is ours, else as the template says. */
function useChoices({ name, choices }: Field): Choice[] {
  const { t } = useTranslation("designer");
  return choices.map((choice) => {
    const key = `choices.${name}.${choice.value || "none"}`;
    const said = t(key as never) as string;
    return { value: choice.value, label: said === key ? choice.name : said };
  });
}

function ofWords(words: Word[] | undefined): Choice[] {
  return (words ?? []).map(({ key, label }) => ({ value: key, label }));
}
