import { NativeSelect, Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FunctionWord, Parameter, Plain } from "../../../model/segment";
import type { CallRow } from "../rules/builder";
import { labelOfParameter, WITHIN } from "../rules/facts";
import { operatorsFor, operatorWord, valuesNeeded } from "../rules/operators";
import { DurationField } from "./DurationField";
import { ValueField } from "./ValueField";

interface Props {
  row: CallRow;
  word: FunctionWord;
  onChange: (row: CallRow) => void;
}

const A_MONTH = "P30D";

/** [yes ▾] [Newsletter ▾] [in the last ▾] [30] [days ▾] */
export function CallFields({ row, word, onChange }: Props) {
  const { t } = useTranslation();
  const set = (name: string, value: Plain | undefined) => {
    const { [name]: before, ...others } = row.arguments;
    onChange({ ...row, arguments: value === undefined ? others : { ...others, [name]: value } });
  };

  return (
    <>
      {word.type === "BOOLEAN" && (
        <NativeSelect
          aria-label={t("builder.operator")}
          w={90}
          value={row.negated ? "no" : "yes"}
          data={(["yes", "no"] as const).map((value) => ({ value, label: t(`builder.${value}`) }))}
          onChange={(event) => onChange({ ...row, negated: event.currentTarget.value === "no" })}
        />
      )}
      {word.parameters.map((parameter) =>
        parameter.name === WITHIN ? (
          <Within
            key={parameter.name}
            value={row.arguments[WITHIN]}
            onChange={(value) => set(WITHIN, value)}
          />
        ) : (
          <ValueField
            key={parameter.name}
            label={labelOfParameter(parameter.name, t)}
            type={parameter.type}
            known={parameter.values ?? []}
            value={row.arguments[parameter.name]}
            onChange={(value) => set(parameter.name, kept(parameter, value))}
          />
        ),
      )}
      {word.type !== "BOOLEAN" && <Answer {...{ row, word, onChange }} />}
    </>
  );
}

/** An optional argument that is emptied is left out. */
function kept({ required }: Parameter, value: Plain): Plain | undefined {
  return !required && value === "" ? undefined : value;
}

function Answer({ row, word, onChange }: Props) {
  const { t } = useTranslation();
  const current = { operator: row.operator ?? "", negated: false };
  const simple = operatorsFor(word.type, current).filter(
    (code) => !code.startsWith("not ") && !["in", "between", "contains"].includes(code),
  );
  return (
    <>
      <Select
        aria-label={t("builder.operator")}
        w={160}
        allowDeselect={false}
        data={simple
          .filter((code) => !code.endsWith(" with") && !code.startsWith("days "))
          .filter((code) => !code.startsWith("ago "))
          .map((code) => ({ value: code, label: t(operatorWord(code, word.type)) }))}
        value={row.operator}
        onChange={(operator) => onChange({ ...row, operator })}
      />
      {valuesNeeded(row.operator ?? "") !== 0 && (
        <ValueField
          label={t("builder.value")}
          type={word.type}
          known={[]}
          value={row.value ?? undefined}
          onChange={(value) => onChange({ ...row, value })}
        />
      )}
    </>
  );
}

function Within({
  value,
  onChange,
}: {
  value: Plain | undefined;
  onChange: (value: string | undefined) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <NativeSelect
        aria-label={t("builder.within")}
        w={140}
        value={value === undefined ? "ever" : "inTheLast"}
        data={(["ever", "inTheLast"] as const).map((each) => ({
          value: each,
          label: t(`builder.${each}`),
        }))}
        onChange={(event) => onChange(event.currentTarget.value === "ever" ? undefined : A_MONTH)}
      />
      {value !== undefined && (
        <DurationField label={t("builder.within")} value={String(value)} onChange={onChange} />
      )}
    </>
  );
}
