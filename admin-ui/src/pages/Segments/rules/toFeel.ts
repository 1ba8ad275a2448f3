import type { FeelType, Plain, Words } from "../../../model/segment";
import type { CallRow, FactRow, Group, Item } from "./builder";

const EVERYONE = "true";
const WORD = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const KEYWORDS = new Set(
  "and or in between not true false null if for some every function instance".split(" "),
);

/** What the builder says as FEEL; rows that are not finished are left out, and nothing at all is everyone. */
export function toFeel(whole: Group, words: Words): string {
  return groupText(whole, words, "\n") ?? EVERYONE;
}

/** The text of one row or group; null while it is not finished. */
export function itemText(item: Item, words: Words): string | null {
  switch (item.kind) {
    case "group":
      return groupText(item, words, " ");
    case "raw":
      return item.text.trim() === "" ? null : item.text;
    case "fact":
      return negation(item.negated, factText(item, words));
    case "call":
      return negation(item.negated, callText(item, words));
  }
}

function groupText({ join, items }: Group, words: Words, blank: string): string | null {
  const parts = items.flatMap((item) => {
    const text = itemText(item, words);
    return text === null ? [] : [{ item, text }];
  });
  if (parts.length === 0) {
    return null;
  }
  const positive = join === "all" || join === "any";
  const word = join === "all" || join === "notAll" ? "and" : "or";
  const alone = parts.length === 1;
  const text = parts
    .map(({ item, text }) => (alone || !needsBrackets(item) ? text : `(${text})`))
    .join(`${positive ? blank : " "}${word} `);
  return positive ? text : `not(${text})`;
}

/** `a in [..] or b` can be read in two ways, and what a person has written may hold anything. */
function needsBrackets(item: Item): boolean {
  switch (item.kind) {
    case "group":
      return (item.join === "all" || item.join === "any") && item.items.length > 1;
    case "raw":
      return true;
    case "fact":
      return !item.negated && (item.operator === "in" || item.operator === "has");
    case "call":
      return false;
  }
}

function negation(negated: boolean, text: string | null): string | null {
  return negated && text !== null ? `not(${text})` : text;
}

function factText({ name, operator, values }: FactRow, words: Words): string | null {
  const type = words.names.find((word) => word.name === name)?.type;
  if (type === undefined || operator === "") {
    return null;
  }
  const fact = nameText(name);
  if (operator === "known" || operator === "unknown") {
    return `${fact} ${operator === "known" ? "!=" : "="} null`;
  }
  const literals = values.map((value) => literal(value, valueType(operator, type)));
  const [first, second] = literals;
  if (first == null || literals.includes(null)) {
    return null;
  }
  if (operator === "in") {
    return `${fact} in [${literals.join(", ")}]`;
  } else if (operator === "between") {
    return second == null ? null : `${fact} between ${first} and ${second}`;
  } else if (operator === "has") {
    return `${first} in ${fact}`;
  } else if (["contains", "starts with", "ends with"].includes(operator)) {
    return `${operator}(${fact}, ${first})`;
  } else if (operator.startsWith("days since ")) {
    return `daysSince(${fact}) ${operator.slice("days since ".length)} ${first}`;
  } else if (operator.startsWith("ago ")) {
    const now = type === "DATE" ? "today()" : "now()";
    return `${fact} ${operator.slice("ago ".length)} ${now} - ${first}`;
  } else {
    return `${fact} ${operator} ${first}`;
  }
}

/** What a value must be for this operator: 90 days are a number, whatever they are held against. */
export function valueType(operator: string, type: FeelType): FeelType {
  if (operator.startsWith("days since ")) {
    return "NUMBER";
  } else if (operator.startsWith("ago ")) {
    return "DAYS";
  } else {
    return type === "LIST" ? "TEXT" : type;
  }
}

/** Required arguments go by their place, the others by their names, as people write them. */
function callText(row: CallRow, words: Words): string | null {
  const known = words.functions.find(({ name }) => name === row.name);
  if (known === undefined) {
    return null;
  }
  const given: string[] = [];
  for (const { name, type, required } of known.parameters) {
    const value = row.arguments[name];
    const text = value === undefined ? null : literal(value, type);
    if (text !== null) {
      given.push(required ? text : `${name}: ${text}`);
    } else if (required) {
      return null;
    }
  }
  const call = `${row.name}(${given.join(", ")})`;
  if (known.type === "BOOLEAN") {
    return call;
  } else if (row.operator === "known" || row.operator === "unknown") {
    return `${call} ${row.operator === "known" ? "!=" : "="} null`;
  }
  const value = row.value === null ? null : literal(row.value, known.type);
  return row.operator === null || value === null ? null : `${call} ${row.operator} ${value}`;
}

/** Null for what is no such value (yet), such as an empty field. */
export function literal(value: Plain, type: FeelType): string | null {
  switch (type) {
    case "TEXT":
    case "LIST":
      return value === "" ? null : textLiteral(String(value));
    case "NUMBER":
      return typeof value === "number" && Number.isFinite(value) ? numberText(value) : null;
    case "BOOLEAN":
      return typeof value === "boolean" ? String(value) : null;
    case "DATE":
    case "DATE_TIME":
      return dateLiteral(String(value));
    case "DAYS":
    case "MONTHS":
      return /^P[\dT][\dTDHMSY.]*$/.test(String(value))
        ? `duration(${textLiteral(String(value))})`
        : null;
  }
}

function dateLiteral(value: string): string | null {
  if (value === "") {
    return null;
  }
  return `${value.includes("T") ? "date and time" : "date"}(${textLiteral(value)})`;
}

/** FEEL has no 1e21. */
function numberText(value: number): string {
  return value.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 6 });
}

export function textLiteral(text: string): string {
  const escaped = text
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t");
  return `"${escaped}"`;
}

/** `consent.spring-sale` as it must be written: with backticks around what is no plain word. */
export function nameText(name: string): string {
  const dot = name.indexOf(".");
  return [name.slice(0, dot), name.slice(dot + 1)]
    .filter((part) => part !== "")
    .map((part) => (WORD.test(part) && !KEYWORDS.has(part) ? part : `\`${part}\``))
    .join(".");
}
