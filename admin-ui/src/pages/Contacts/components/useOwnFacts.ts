import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { fieldsQuery } from "../../../api/fields";
import { useFormats } from "../../../i18n/format";
import { factWords } from "./factWords";

export interface OwnFact {
  name: string;
  value: string;
}

/** What is known beyond the fields that everybody has, in words. */
export function useOwnFacts(attributes: Record<string, unknown>): OwnFact[] {
  const { t } = useTranslation();
  const format = useFormats();
  const fields = useQuery(fieldsQuery).data ?? [];
  return Object.entries(attributes).map(([key, value]) => {
    const field = fields.find((known) => known.key === key);
    return { name: field?.label ?? key, value: factWords(value, field?.type, format, t) };
  });
}
