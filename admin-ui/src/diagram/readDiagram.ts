import type { Bounds, Diagram, DiagramElement, DiagramFlow, Point } from "./Diagram";
import { kindOf } from "./kindOf";
import { BPMN, CAMUNDA, textOf, timerOf } from "./xml";

const BPMNDI = "http://www.omg.org/spec/BPMN/20100524/DI";
const DC = "http://www.omg.org/spec/DD/20100524/DC";
const DI = "http://www.omg.org/spec/DD/20100524/DI";

/** What the pages need to know of a diagram, read without bpmn-js; null when it is no diagram at all. */
export function readDiagram(xml: string): Diagram | null {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  const process = document.getElementsByTagNameNS(BPMN, "process")[0];
  if (process === undefined || document.querySelector("parsererror") !== null) {
    return null;
  }
  const drawn = new Map(
    [...document.getElementsByTagNameNS(BPMNDI, "*")].map((shape) => [
      shape.getAttribute("bpmnElement") ?? "",
      shape,
    ]),
  );
  const children = partsOf(process);
  const nodes = children.filter((node) => drawn.get(node.id)?.localName === "BPMNShape");
  const defaults = new Set(nodes.map((node) => node.getAttribute("default")));
  return {
    id: process.id,
    name: process.getAttribute("name") ?? process.id,
    description: textOf(process, "documentation"),
    elements: nodes.map((node) => readElement(node, drawn.get(node.id))),
    flows: children
      .filter(({ localName }) => localName === "sequenceFlow")
      .map((flow) => readFlow(flow, drawn.get(flow.id), defaults.has(flow.id))),
  };
}

/** Everything of a process or sub-process, sub-processes before what is inside of them. */
function partsOf(container: Element): Element[] {
  return [...container.children]
    .filter(({ namespaceURI }) => namespaceURI === BPMN)
    .flatMap((child) => (child.localName === "subProcess" ? [child, ...partsOf(child)] : [child]));
}

function readElement(node: Element, shape: Element | undefined): DiagramElement {
  return {
    id: node.id,
    kind: kindOf(node),
    name: node.getAttribute("name") ?? "",
    description: textOf(node, "documentation"),
    settings: settingsOf(node),
    timer: timerOf(node),
    bounds: boundsOf(shape) ?? { x: 0, y: 0, width: 0, height: 0 },
  };
}

function readFlow(flow: Element, edge: Element | undefined, isDefault: boolean): DiagramFlow {
  return {
    id: flow.id,
    name: flow.getAttribute("name") ?? "",
    source: flow.getAttribute("sourceRef") ?? "",
    target: flow.getAttribute("targetRef") ?? "",
    condition: textOf(flow, "conditionExpression"),
    isDefault,
    waypoints: [...(edge?.getElementsByTagNameNS(DI, "waypoint") ?? [])].map(pointOf),
    label: boundsOf(edge),
  };
}

function settingsOf(node: Element): Record<string, string> {
  const own = [...node.children].filter(({ localName }) => localName === "extensionElements");
  const properties = own.flatMap((each) => [...each.getElementsByTagNameNS(CAMUNDA, "property")]);
  return Object.fromEntries(
    properties.map((each) => [each.getAttribute("name") ?? "", each.getAttribute("value") ?? ""]),
  );
}

/** The shape's own, or for an edge those of its label. */
function boundsOf(shape: Element | undefined): Bounds | null {
  const bounds = shape?.getElementsByTagNameNS(DC, "Bounds")[0];
  const size = (name: string) => Number(bounds?.getAttribute(name) ?? 0);
  return bounds === undefined
    ? null
    : { x: size("x"), y: size("y"), width: size("width"), height: size("height") };
}

function pointOf(waypoint: Element): Point {
  return { x: Number(waypoint.getAttribute("x")), y: Number(waypoint.getAttribute("y")) };
}
