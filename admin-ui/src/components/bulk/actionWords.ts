import type { TFunction } from "i18next";
import en from "../../i18n/en.json";
import { ACTION_KINDS, type ActionKind, type BulkAction } from "../../model/bulk";

type Field = keyof typeof en.contact.field;

/** Under which key the words for an action stand, and what they speak of. */
export function actionFacts(action: BulkAction, t: TFunction) {
  const emptied = action.kind === "SET" && (action.value == null || action.value === "");
  const key: ActionKind | "EMPTY" = emptied ? "EMPTY" : action.kind;
  const what = action.tag ?? fieldName(action, t) ?? "";
  return { key, facts: { what, value: shown(action.value) } };
}

/** In a few words, as the heading of a job. */
export function actionTitle(action: BulkAction, t: TFunction): string {
  const { key, facts } = actionFacts(action, t);
  return t(`bulk.done.${key}`, facts);
}

/** Told of one of the people, in the same words; an action that we do not know by its name. */
export function bulkTitle(action: string, what: string, value: string, t: TFunction): string {
  const kind = ACTION_KINDS.find((each) => each === action);
  const key = kind === "SET" && value === "" ? "EMPTY" : kind;
  return key === undefined
    ? action
    : t("bulk.told", { action: t(`bulk.done.${key}`, { what, value }) });
}

function fieldName({ attribute, label }: BulkAction, t: TFunction): string | null | undefined {
  return attribute != null && attribute in en.contact.field
    ? t(`contact.field.${attribute as Field}`)
    : label;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) {
    return value.map(String).join(", ");
  }
  return typeof value === "string" ? value : value == null ? "" : JSON.stringify(value);
}
