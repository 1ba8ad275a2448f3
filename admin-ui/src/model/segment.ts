import type { Id } from "./list";

export type SegmentKind = "RULE" | "FIXED";

export interface Segment {
  id: Id;
  key: string;
  name: string;
  description: string | null;
  kind: SegmentKind;
  condition: string | null;
  count: number | null;
  countedAt: string | null;
  follows?: boolean;
  /** Sent along with a change, so that nobody writes over what he has not seen. */
  version?: number;
  updatedAt: string | null;
}

export interface Person {
  id: Id;
  email: string;
  firstName: string | null;
  lastName: string | null;
}

export interface Member extends Person {
  since?: string | null;
}

/** What is wrong with a condition; `from` counts characters from the beginning of the text. */
export interface ConditionProblem {
  rule: string;
  part: string;
  from?: number | null;
  position?: number | null;
  message: string;
  hint: string | null;
}

/** What this condition counted a week ago, when today's number is far from it. */
export interface Usual {
  count: number;
  at: string;
  /** How many times as many it are now; null when there was nobody. */
  ratio: number | null;
}

export interface Counted {
  count: number | null;
  sample: Person[];
  problems: ConditionProblem[];
  usual?: Usual | null;
}

export type FeelType =
  "TEXT" | "NUMBER" | "BOOLEAN" | "DATE" | "DATE_TIME" | "DAYS" | "MONTHS" | "LIST";

export interface KnownValue {
  value: string;
  label: string;
}

export interface NamedWord {
  name: string;
  family: string;
  type: FeelType;
  label: string;
  values?: KnownValue[];
}

export interface Parameter {
  name: string;
  type: FeelType;
  required: boolean;
  values?: KnownValue[];
}

export interface FunctionWord {
  name: string;
  type: FeelType;
  builtIn?: boolean;
  parameters: Parameter[];
}

export interface Words {
  names: NamedWord[];
  functions: FunctionWord[];
}

export type Plain = string | number | boolean;

export interface Rule {
  name: string;
  operator: string;
  values: Plain[];
}

export interface Call {
  function: string;
  arguments: Record<string, Plain>;
  operator?: string | null;
  value?: Plain | null;
}

/** A condition as the server reads it. */
export type RuleTree =
  | { all: RuleTree[] }
  | { any: RuleTree[] }
  | { not: RuleTree }
  | { rule: Rule }
  | { call: Call }
  | { raw: string };

export interface ReadCondition {
  node: RuleTree | null;
  problems: ConditionProblem[];
}

export interface WhyPart {
  depth: number;
  text: string;
  joins: "AND" | "OR" | "NOT" | null;
  holds: boolean;
  /** False: the values are today’s, not those of the moment that is asked about. */
  recorded?: boolean;
  values: { name: string; value: unknown }[];
}

export interface Why {
  contact: Person;
  holds: boolean;
  parts: WhyPart[];
  problems?: ConditionProblem[];
}

/** What came of adding or removing people; `unknown` are those that name nobody. */
export interface Moved {
  moved: number;
  unknown: string[];
}
