import type { FeelType } from "../../../model/segment";

/** An operator as one choice in a list; `negated` says the same the other way round. */
export interface OperatorChoice {
  operator: string;
  negated: boolean;
}

const KNOWN = ["known", "unknown"];
const DATES = [
  ...["days since >", "days since <=", "ago <", "ago >", "<", ">", "=", "between"],
  ...KNOWN,
];

const OFFERED: Record<FeelType, string[]> = {
  TEXT: [
    ...["=", "!=", "in", "not in", "contains", "not contains", "starts with", "ends with"],
    ...KNOWN,
  ],
  NUMBER: [">=", "<=", "=", "!=", ">", "<", "between", ...KNOWN],
  BOOLEAN: ["=", ...KNOWN],
  DATE: DATES,
  DATE_TIME: DATES,
  LIST: ["has", "not has", ...KNOWN],
  DAYS: KNOWN,
  MONTHS: KNOWN,
};

const WORDS = {
  "=": "is",
  "!=": "isNot",
  "<": "less",
  "<=": "atMost",
  ">": "more",
  ">=": "atLeast",
  in: "in",
  "not in": "notIn",
  between: "between",
  "not between": "notBetween",
  contains: "contains",
  "not contains": "notContains",
  "starts with": "startsWith",
  "not starts with": "notStartsWith",
  "ends with": "endsWith",
  "not ends with": "notEndsWith",
  has: "has",
  "not has": "notHas",
  known: "known",
  unknown: "unknown",
  "days since >": "daysMore",
  "days since >=": "daysAtLeast",
  "days since <=": "daysAtMost",
  "days since <": "daysLess",
  "days since =": "daysIs",
  "days since !=": "daysIsNot",
  "ago <": "agoBefore",
  "ago <=": "agoUntil",
  "ago >": "agoAfter",
  "ago >=": "agoFrom",
} as const;

const WORDS_OF_DATES = {
  "=": "on",
  "!=": "notOn",
  "<": "before",
  "<=": "until",
  ">": "after",
  ">=": "from",
} as const;

type Word =
  (typeof WORDS)[keyof typeof WORDS] | (typeof WORDS_OF_DATES)[keyof typeof WORDS_OF_DATES];

export function codeOf({ operator, negated }: OperatorChoice): string {
  return negated ? `not ${operator}` : operator;
}

export function choiceOf(code: string): OperatorChoice {
  return code.startsWith("not ")
    ? { operator: code.slice("not ".length), negated: true }
    : { operator: code, negated: false };
}

/** What can be chosen for facts of this type, with what stands there already. */
export function operatorsFor(type: FeelType, current: OperatorChoice): string[] {
  const offered = OFFERED[type];
  const code = codeOf(current);
  return current.operator === "" || offered.includes(code) ? offered : [...offered, code];
}

export function firstOperator(type: FeelType): string {
  return OFFERED[type][0] ?? "known";
}

/** The key of an operator's words: dates are before and after where numbers are less and more. */
export function operatorWord(code: string, type: FeelType): `operator.${Word}` {
  const isDate = type === "DATE" || type === "DATE_TIME";
  const words: Partial<Record<string, Word>> = isDate ? { ...WORDS, ...WORDS_OF_DATES } : WORDS;
  return `operator.${words[code] ?? "is"}`;
}

/** How many values a person has to give; undefined: as many as he likes. */
export function valuesNeeded(operator: string): number | undefined {
  switch (operator) {
    case "known":
    case "unknown":
      return 0;
    case "between":
      return 2;
    case "in":
      return undefined;
    default:
      return 1;
  }
}
