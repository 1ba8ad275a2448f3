import type { Plain, RuleTree } from "../../../model/segment";

/** all of, any of, none of, and – read from a text, never offered – not all of. */
export type Join = "all" | "any" | "none" | "notAll";

export interface Group {
  id: number;
  kind: "group";
  join: Join;
  items: Item[];
}

/** A rule; without a fact, or without its values, it is not finished and not part of the condition. */
export interface FactRow {
  id: number;
  kind: "fact";
  name: string;
  operator: string;
  negated: boolean;
  values: Plain[];
}

export interface CallRow {
  id: number;
  kind: "call";
  name: string;
  arguments: Record<string, Plain>;
  operator: string | null;
  negated: boolean;
  value: Plain | null;
}

export interface RawRow {
  id: number;
  kind: "raw";
  text: string;
}

export type Row = FactRow | CallRow | RawRow;
export type Item = Group | Row;

/** What can be said the other way round in one row: “is not one of”, “has not clicked”. */
const NEGATABLE = new Set(["in", "contains", "starts with", "ends with", "between", "has"]);

let lastId = 0;
export const nextId = (): number => ++lastId;

export function group(join: Join, items: Item[] = []): Group {
  return { id: nextId(), kind: "group", join, items };
}

export function emptyRow(): FactRow {
  return { id: nextId(), kind: "fact", name: "", operator: "", negated: false, values: [] };
}

/** The whole of a builder is always a group. */
export function builderOf(tree: RuleTree): Group {
  const item = itemOf(tree);
  return item.kind === "group" ? item : group("all", [item]);
}

function itemOf(tree: RuleTree): Item {
  if ("all" in tree) {
    return group("all", tree.all.map(itemOf));
  } else if ("any" in tree) {
    return group("any", tree.any.map(itemOf));
  } else if ("not" in tree) {
    return negated(itemOf(tree.not));
  } else if ("rule" in tree) {
    return { id: nextId(), kind: "fact", negated: false, ...tree.rule };
  } else if ("call" in tree) {
    const { function: name, arguments: given, operator = null, value = null } = tree.call;
    return { id: nextId(), kind: "call", negated: false, name, arguments: given, operator, value };
  } else {
    return { id: nextId(), kind: "raw", text: tree.raw };
  }
}

function negated(item: Item): Item {
  if (item.kind === "group" && (item.join === "any" || item.join === "all")) {
    return { ...item, join: item.join === "any" ? "none" : "notAll" };
  } else if (item.kind === "fact" && !item.negated && NEGATABLE.has(item.operator)) {
    return { ...item, negated: true };
  } else if (item.kind === "call" && !item.negated && item.operator === null) {
    return { ...item, negated: true };
  } else {
    return group("none", [item]);
  }
}
