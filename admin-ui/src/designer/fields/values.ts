import { listOf, type MakesModdle, type Moddle, partOf, textOf } from "../moddle";
import type { Binding } from "./fields";
import { propertyOf, withProperty } from "./properties";

/** What a field shows; empty when nothing is set. */
export function valueOf(node: Moddle, binding: Binding): string {
  switch (binding.type) {
    case "property":
      return textOf(node, binding.name);
    case "camunda:property":
      return propertyOf(node, binding.name) ?? "";
    case "timer":
    case "condition":
      return textOf(partOf(definitionOf(node), binding.name), "body").trim();
    case "flow":
      return textOf(partOf(node, binding.name), "body").trim();
  }
}

/** One change of the diagram: some attributes of an element, or of a part of it. */
export interface Change {
  part: Moddle;
  attributes: Record<string, unknown>;
}

/** What has to be written so that the field has this value; null when it has no place in this element. */
export function changeOf(
  factory: MakesModdle,
  node: Moddle,
  binding: Binding,
  value: string,
): Change | null {
  switch (binding.type) {
    case "property":
      return { part: node, attributes: { [binding.name]: value === "" ? undefined : value } };
    case "camunda:property": {
      const extensionElements = withProperty(factory, node, binding.name, value);
      return { part: node, attributes: { extensionElements } };
    }
    case "timer":
    case "condition": {
      const part = definitionOf(node);
      const none = { timeDuration: undefined, timeCycle: undefined, timeDate: undefined };
      const others = binding.type === "timer" ? none : {};
      const body = expression(factory, part, value, binding.type === "condition");
      return part === null ? null : { part, attributes: { ...others, [binding.name]: body } };
    }
    case "flow": {
      const body = expression(factory, node, value, true);
      return { part: node, attributes: { [binding.name]: body } };
    }
  }
}

function expression(factory: MakesModdle, parent: Moddle | null, body: string, feel: boolean) {
  if (body === "") {
    return undefined;
  }
  const made = factory.create("bpmn:FormalExpression", {
    body,
    ...(feel ? { language: "feel" } : {}),
  });
  made.$parent = parent;
  return made;
}

function definitionOf(node: Moddle): Moddle | null {
  return listOf(node, "eventDefinitions")[0] ?? null;
}
