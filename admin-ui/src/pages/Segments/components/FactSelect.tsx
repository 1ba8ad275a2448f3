import { Select } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Row } from "../rules/builder";
import {
  askable,
  FAMILIES,
  familyOfFunction,
  familyOfName,
  labelOfFunction,
  labelOfName,
  rowAbout,
  rowAsking,
} from "../rules/facts";
import { useWords } from "../rules/WordsContext";

const CALL = "()";

interface Props {
  row: Row;
  onChange: (row: Row) => void;
}

/** What a rule is about, grouped; the list can be searched by typing. */
export function FactSelect({ row, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const groups = useMemo(() => {
    const facts = [
      ...words.names.map((word) => ({
        family: familyOfName(word),
        ...{ value: word.name, label: labelOfName(word, t, i18n) },
      })),
      ...askable(words).map((word) => ({
        family: familyOfFunction(word),
        ...{ value: word.name + CALL, label: labelOfFunction(word.name, t) },
      })),
    ];
    return FAMILIES.map((family) => ({
      group: t(`family.${family}`),
      items: facts
        .filter((fact) => fact.family === family)
        .map(({ value, label }) => ({ value, label })),
    })).filter(({ items }) => items.length > 0);
  }, [words, t, i18n]);

  const choose = (value: string) => {
    const name = words.names.find((word) => word.name === value);
    const asked = words.functions.find((word) => word.name + CALL === value);
    if (name !== undefined) {
      onChange(rowAbout(name, row.id));
    } else if (asked !== undefined) {
      onChange(rowAsking(asked, row.id));
    }
  };

  return (
    <Select
      aria-label={t("builder.fact")}
      placeholder={t("builder.choose")}
      searchable
      allowDeselect={false}
      w={190}
      maxDropdownHeight={360}
      comboboxProps={{ width: 260, position: "bottom-start" }}
      nothingFoundMessage={t("builder.nothingFound")}
      data={groups}
      value={valueOf(row)}
      onChange={(value) => value !== null && choose(value)}
    />
  );
}

function valueOf(row: Row): string | null {
  if (row.kind === "call") {
    return row.name + CALL;
  }
  return row.kind === "raw" || row.name === "" ? null : row.name;
}
