import type { ContactDetail, ContactDraft } from "../../../model/contact";
import type { Field } from "../../../model/field";

export const TEXTS = [
  ...(["email", "firstName", "lastName", "language", "country", "timeZone", "company"] as const),
];
export type TextName = (typeof TEXTS)[number];

/** What stands in the form; own facts by the keys of their fields, lists as lists and all else as it is typed. */
export interface Values extends Record<TextName, string> {
  tags: string[];
  own: Record<string, string | string[]>;
}

export function valuesOf(contact: ContactDetail | null, fields: Field[]): Values {
  const own = fields.filter(({ builtIn }) => !builtIn);
  return {
    email: contact?.email ?? "",
    firstName: contact?.firstName ?? "",
    lastName: contact?.lastName ?? "",
    language: contact?.language ?? "",
    country: contact?.country ?? "",
    timeZone: contact?.timeZone ?? "",
    company: contact?.company ?? "",
    tags: contact?.tags ?? [],
    own: Object.fromEntries(
      own.map((field) => [field.key, typed(field, contact?.attributes[field.key])]),
    ),
  };
}

/** Only what was changed, so that what somebody else changes meanwhile stays. */
export function draftOf(before: Values, after: Values, fields: Field[]): ContactDraft {
  const texts = TEXTS.filter((name) => after[name] !== before[name]);
  const own = fields.filter(
    ({ key, builtIn }) => !builtIn && !isSame(before.own[key], after.own[key]),
  );
  return {
    ...Object.fromEntries(texts.map((name) => [name, after[name]])),
    ...(isSame(before.tags, after.tags) ? {} : { tags: after.tags }),
    ...(own.length === 0
      ? {}
      : {
          attributes: Object.fromEntries(
            own.map((field) => [field.name, said(field, after.own[field.key] ?? "")]),
          ),
        }),
  };
}

export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function typed({ type }: Field, value: unknown): string | string[] {
  if (type === "LIST") {
    return Array.isArray(value) ? value.map(String) : [];
  } else if (value === null || value === undefined) {
    return "";
  } else if (type === "DATETIME" && typeof value === "string") {
    return localTime(value);
  } else {
    return typeof value === "string" ? value : JSON.stringify(value);
  }
}

function said({ type }: Field, value: string | string[]): string | string[] | null {
  if (value.length === 0) {
    return null;
  } else if (type === "DATETIME" && typeof value === "string") {
    const moment = new Date(value);
    return Number.isNaN(moment.getTime()) ? value : moment.toISOString();
  } else {
    return value;
  }
}

/** As an input of date and time wants it, in the time zone of whoever looks. */
function localTime(instant: string): string {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) {
    return "";
  }
  const shifted = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, shifted.getUTCSeconds() === 0 ? 16 : 19);
}
