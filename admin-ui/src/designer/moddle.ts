import type { ElementLike } from "diagram-js/lib/core/Types";

/** What we use of an element of a BPMN file as bpmn-js holds it. */
export interface Moddle {
  $type: string;
  $parent?: Moddle | null;
  id?: string;
  name?: string;
  get: (name: string) => unknown;
  set: (name: string, value: unknown) => void;
  $instanceOf?: (type: string) => boolean;
}

export interface MakesModdle {
  create: (type: string, attributes?: Record<string, unknown>) => Moddle;
}

/** A thing on the canvas and what it stands for. */
export interface Drawn extends ElementLike {
  businessObject: Moddle;
  type: string;
  parent?: Drawn;
  host?: Drawn | null;
  label?: Drawn | null;
  labelTarget?: Drawn | null;
  waypoints?: { x: number; y: number }[];
  source?: Drawn;
  target?: Drawn;
  incoming: Drawn[];
  outgoing: Drawn[];
  x: number;
  y: number;
  width: number;
  height: number;
}

export function is(node: Moddle | null | undefined, type: string): boolean {
  return node?.$instanceOf?.(type) ?? node?.$type === type;
}

export function listOf(node: Moddle | null | undefined, name: string): Moddle[] {
  return (node?.get(name) ?? []) as Moddle[];
}

export function partOf(node: Moddle | null | undefined, name: string): Moddle | null {
  return (node?.get(name) ?? null) as Moddle | null;
}

export function textOf(node: Moddle | null | undefined, name: string): string {
  const value = node?.get(name);
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}
