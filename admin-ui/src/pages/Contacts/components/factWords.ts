import type { TFunction } from "i18next";
import type { Formats } from "../../../i18n/format";
import type { FieldType } from "../../../model/field";

/** A fact as it is read, not as it is kept. */
export function factWords(
  value: unknown,
  type: FieldType | undefined,
  format: Formats,
  t: TFunction,
): string {
  if (Array.isArray(value)) {
    return value.join(", ");
  } else if (typeof value === "boolean") {
    return t(value ? "yes" : "no");
  } else if (typeof value !== "string") {
    return JSON.stringify(value);
  } else if (type === "DATE") {
    return format.day(value);
  } else {
    return type === "DATETIME" ? format.dateTime(value) : value;
  }
}
