import { NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FeelType, KnownValue, Plain } from "../../../model/segment";
import { ChoiceField } from "./ChoiceField";
import { DurationField } from "./DurationField";

interface Props {
  label: string;
  type: FeelType;
  known: KnownValue[];
  value: Plain | undefined;
  suffix?: string | undefined;
  onChange: (value: Plain) => void;
}

/** The widget for one value of a type. */
export function ValueField({ label, type, known, value, suffix, onChange }: Props) {
  const { t } = useTranslation();
  const text = value === undefined ? "" : String(value);
  switch (type) {
    case "NUMBER":
      return (
        <NumberInput
          aria-label={label}
          placeholder={label}
          w={suffix === undefined ? 120 : 130}
          decimalScale={6}
          value={typeof value === "number" ? value : ""}
          {...(suffix === undefined ? {} : { suffix: ` ${suffix}`, min: 0 })}
          onChange={onChange}
        />
      );
    case "BOOLEAN":
      return (
        <NativeSelect
          aria-label={label}
          w={110}
          value={text}
          data={[
            { value: "true", label: t("builder.yes") },
            { value: "false", label: t("builder.no") },
          ]}
          onChange={(event) => onChange(event.currentTarget.value === "true")}
        />
      );
    case "DAYS":
    case "MONTHS":
      return <DurationField {...{ label, onChange }} value={text} />;
    case "DATE":
    case "DATE_TIME":
      // A moment with its time only comes from a text; a day is what people choose.
      return (
        <TextInput
          aria-label={label}
          type={text.includes("T") ? "text" : "date"}
          w={text.includes("T") ? 210 : 160}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case "TEXT":
    case "LIST":
      return known.length > 0 ? (
        <ChoiceField {...{ label, known, onChange }} value={text} />
      ) : (
        <TextInput
          aria-label={label}
          placeholder={label}
          w={200}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}
