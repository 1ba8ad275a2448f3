import { Select, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/format";
import type { NamedWord, Plain } from "../../../model/segment";
import type { FactRow } from "../rules/builder";
import { labelOfValue } from "../rules/facts";
import { choiceOf, codeOf, operatorsFor, operatorWord, valuesNeeded } from "../rules/operators";
import { valueType } from "../rules/toFeel";
import { ChoicesField } from "./ChoiceField";
import { ValueField } from "./ValueField";

interface Props {
  row: FactRow;
  word: NamedWord;
  onChange: (row: FactRow) => void;
}

/** [is at least ▾] [2], by the fact's type. */
export function FactFields({ row, word, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const type = valueType(row.operator, word.type);
  const needed = valuesNeeded(row.operator);
  const known = (word.values ?? []).map(({ value, label }) => ({
    value,
    label: labelOfValue(word.name, value, label, format, t),
  }));
  const suffix = row.operator.startsWith("days since ") ? t("builder.days") : undefined;

  const choose = (code: string) => {
    const choice = choiceOf(code);
    const kept = valueType(choice.operator, word.type) === type ? row.values : initial(word);
    onChange({ ...row, ...choice, values: kept.slice(0, valuesNeeded(choice.operator)) });
  };
  const setValue = (place: number, value: Plain) => {
    // An empty first value keeps the place of the second one.
    const length = Math.max(row.values.length, place + 1);
    const values = Array.from({ length }, (_, at) =>
      at === place ? value : (row.values[at] ?? ""),
    );
    onChange({ ...row, values });
  };

  return (
    <>
      <Select
        aria-label={t("builder.operator")}
        w={195}
        allowDeselect={false}
        maxDropdownHeight={360}
        comboboxProps={{ width: 240, position: "bottom-start" }}
        data={operatorsFor(word.type, row).map((code) => ({
          value: code,
          label: t(operatorWord(code, word.type)),
        }))}
        value={codeOf(row)}
        onChange={(code) => code !== null && choose(code)}
      />
      {needed === undefined && type === "TEXT" ? (
        <ChoicesField
          label={t("builder.value")}
          known={known}
          values={row.values.map(String)}
          onChange={(values) => onChange({ ...row, values })}
        />
      ) : (
        Array.from({ length: needed ?? Math.max(1, row.values.length) }, (_, place) => (
          <FieldAt key={place} and={place > 0}>
            <ValueField
              label={t(place === 0 ? "builder.value" : "builder.secondValue")}
              {...{ type, known, suffix }}
              value={row.values[place]}
              onChange={(value) => setValue(place, value)}
            />
          </FieldAt>
        ))
      )}
    </>
  );
}

function FieldAt({ and, children }: { and: boolean; children: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      {and && <Text c="dimmed">{t("builder.and")}</Text>}
      {children}
    </>
  );
}

function initial(word: NamedWord): Plain[] {
  return word.type === "BOOLEAN" ? [true] : [];
}
