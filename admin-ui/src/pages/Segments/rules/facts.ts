import type { i18n as I18n, TFunction } from "i18next";
import type { Formats } from "../../../i18n/format";
import type { FeelType, FunctionWord, NamedWord, Parameter, Words } from "../../../model/segment";
import { type CallRow, emptyRow, type FactRow, nextId } from "./builder";
import { choiceOf, firstOperator } from "./operators";

export const FAMILIES = [
  ...(["contact", "orders", "letters", "surveys", "segments"] as const),
  ...(["behaviour", "consent", "value", "sales", "other"] as const),
];
export type Family = (typeof FAMILIES)[number];

const OF_NAMES: Partial<Record<string, Family>> = {
  ...{ contact: "contact", orders: "orders", consent: "consent", lead: "sales" },
  ...{ rfm: "value", lifecycle: "value", response: "letters" },
};

const OF_FUNCTIONS: Partial<Record<string, Family>> = {
  ...{ received: "letters", opened: "letters", clicked: "letters" },
  ...{ replied: "letters", bounced: "letters" },
  ...{ answered: "surveys", answer: "surveys", nps: "surveys" },
  ...{ inSegment: "segments", inSample: "segments" },
  ...{ inCampaign: "behaviour", purchased: "behaviour", visited: "behaviour", did: "behaviour" },
};

/** The parameter that says how far back to look; other durations have no widget of their own. */
export const WITHIN = "within";

const IN_A_FORM = new Set<FeelType>(["TEXT", "NUMBER", "BOOLEAN", "DATE", "DATE_TIME", "DAYS"]);

export function familyOfName({ family }: NamedWord): Family {
  return OF_NAMES[family] ?? "other";
}

export function familyOfFunction({ name }: FunctionWord): Family {
  return OF_FUNCTIONS[name] ?? "other";
}

/** The type of an answer depends on the question: one for the text, which the server completes. */
const ONLY_AS_TEXT = new Set(["answer"]);

/** Functions about a contact; the built-in ones calculate, which is for the text. */
export function askable(words: Words): FunctionWord[] {
  return words.functions.filter(
    ({ name, builtIn, type, parameters }) =>
      builtIn !== true &&
      !ONLY_AS_TEXT.has(name) &&
      IN_A_FORM.has(type) &&
      parameters.every((parameter) => IN_A_FORM.has(parameter.type)),
  );
}

/** In the reader's language, unless this house has given the attribute a name of its own. */
export function labelOfName({ name, family, label }: NamedWord, t: TFunction, i18n: I18n): string {
  const key = `fact.${name}`;
  const english: unknown = i18n.getResource("en", "translation", key);
  const isOurs = typeof english === "string" && (family !== "contact" || label === english);
  return isOurs ? t(key as never) : label;
}

export function labelOfFunction(name: string, t: TFunction): string {
  return t(`ask.${name}` as never, { defaultValue: name });
}

export function labelOfParameter(name: string, t: TFunction): string {
  return t(`parameter.${name}` as never, { defaultValue: name });
}

/** “Germany” for DE where the fact is a country, else the name that the server knows. */
export function labelOfValue(
  fact: string,
  value: string,
  label: string,
  format: Formats,
  t: TFunction,
): string {
  switch (fact) {
    case "contact.country":
      return format.country(value);
    case "contact.language":
      return format.language(value);
    case "lead.stage":
      return t(`lead.state.${value.toUpperCase()}` as never, { defaultValue: label });
    default:
      return label;
  }
}

/** A row about this name, ready for its value. */
export function rowAbout(word: NamedWord, id = nextId()): FactRow {
  const row = { ...emptyRow(), id, name: word.name, ...choiceOf(firstOperator(word.type)) };
  return { ...row, values: word.type === "BOOLEAN" ? [true] : [] };
}

/** A question with the first of the values that are known, which of letters is the newest. */
export function rowAsking(word: FunctionWord, id = nextId()): CallRow {
  const given = word.parameters.filter(({ required }) => required).flatMap(firstValue);
  return {
    ...{ id, kind: "call", name: word.name, negated: false, value: null },
    arguments: Object.fromEntries(given),
    operator: word.type === "BOOLEAN" ? null : firstOperator(word.type),
  };
}

function firstValue({ name, values }: Parameter): [string, string][] {
  const first = values?.[0];
  return first === undefined ? [] : [[name, first.value]];
}
