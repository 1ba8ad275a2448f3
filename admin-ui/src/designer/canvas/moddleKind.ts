import type { StepKind } from "../../diagram/Diagram";
import { kindBy } from "../../diagram/kindOf";
import { is, listOf, type Moddle, textOf } from "../moddle";
import { propertyOf } from "../fields/properties";

/** What an element that is being drawn is to its author; null for what campaigns do not know. */
export function kindOfModdle(node: Moddle): StepKind | null {
  if (!is(node, "bpmn:FlowNode")) {
    return null;
  }
  const parent = node.$parent ?? null;
  return kindBy({
    type: localName(node.$type),
    template: textOf(node, "camunda:modelerTemplate") || null,
    events: is(node, "bpmn:Event")
      ? listOf(node, "eventDefinitions").map(({ $type }) => localName($type))
      : [],
    setting: (name) => propertyOf(node, name),
    inside: !is(parent, "bpmn:SubProcess")
      ? null
      : parent?.get("triggeredByEvent") === true
        ? "event"
        : "plain",
    triggered: is(node, "bpmn:SubProcess") && node.get("triggeredByEvent") === true,
    called: is(node, "bpmn:CallActivity") ? textOf(node, "calledElement") || null : null,
  });
}

function localName(type: string): string {
  const name = type.slice(type.indexOf(":") + 1);
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}
