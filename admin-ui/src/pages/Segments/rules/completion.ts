import type { KnownValue, Words } from "../../../model/segment";
import { nameText } from "./toFeel";

export interface Option {
  label: string;
  detail?: string;
  apply?: string;
  type: "variable" | "function" | "keyword" | "text";
}

export interface Completions {
  /** Where what is completed begins. */
  from: number;
  options: Option[];
}

const KEYWORDS = ["and", "or", "not(", "in [", "between", "true", "false", "null"];

/** What may stand at the end of this text: a value inside quotes, else a name, a function or a word of FEEL. */
export function completions(
  before: string,
  words: Words,
  labelOf: (name: string) => string,
): Completions | null {
  const quoted = /"((?:[^"\\]|\\.)*)$/.exec(withoutTexts(before));
  if (quoted !== null) {
    return { from: quoted.index + 1, options: valuesAt(before.slice(0, quoted.index), words) };
  }
  const word = /[\p{L}_`][\p{L}\p{N}_.`-]*$/u.exec(before);
  return {
    from: word?.index ?? before.length,
    options: [
      ...words.names.map(({ name }) => ({
        ...({ label: nameText(name), type: "variable" } as const),
        detail: labelOf(name),
      })),
      ...words.functions.map(({ name, parameters }) => ({
        ...({ label: name, type: "function", apply: `${name}(` } as const),
        detail: `(${parameters.map((it) => it.name).join(", ")})`,
      })),
      ...KEYWORDS.map((label) => ({ label, type: "keyword" }) as const),
    ],
  };
}

/** Whole texts become blanks of the same length, so that a quote that is left opens one. */
function withoutTexts(text: string): string {
  return text.replaceAll(/"(?:[^"\\]|\\.)*"/g, (whole) => " ".repeat(whole.length));
}

function valuesAt(before: string, words: Words): Option[] {
  return (valuesOfName(before, words) ?? valuesOfArgument(before, words) ?? []).map(
    ({ value, label }) => ({
      ...({ label: value, type: "text" } as const),
      ...(label === value ? {} : { detail: label }),
    }),
  );
}

function valuesOfName(before: string, words: Words): KnownValue[] | undefined {
  const name = /([\p{L}_][\p{L}\p{N}_.`-]*)\s*(?:!?=|in\s*\[[^\]]*)\s*$/u.exec(before)?.[1];
  return words.names.find((word) => nameText(word.name) === name)?.values;
}

function valuesOfArgument(before: string, words: Words): KnownValue[] | undefined {
  const [, name, given = ""] = /([\p{L}_][\p{L}\p{N}_]*)\(([^()]*)$/u.exec(before) ?? [];
  const parameters = words.functions.find((word) => word.name === name)?.parameters;
  const named = /(\w+)\s*:\s*$/.exec(given)?.[1];
  const place = given.split(",").length - 1;
  return (named === undefined ? parameters?.[place] : parameters?.find((it) => it.name === named))
    ?.values;
}
