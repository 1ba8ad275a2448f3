import type {
  Bounds,
  Diagram,
  DiagramElement,
  DiagramFlow,
  Point,
  StepKind,
  Timer,
} from "./Diagram";

const BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
const BPMNDI = "http://www.omg.org/spec/BPMN/20100524/DI";
const DC = "http://www.omg.org/spec/DD/20100524/DC";
const DI = "http://www.omg.org/spec/DD/20100524/DI";
const CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

const KINDS: Record<string, StepKind> = {
  "groundswell.audience": "audience",
  "groundswell.schedule": "schedule",
  "groundswell.condition": "condition",
  "groundswell.happened": "happened",
  "groundswell.event": "event",
  "groundswell.race": "race",
  "groundswell.handoff": "handoff",
  "groundswell.send": "send",
  "groundswell.wait": "wait",
  "groundswell.split": "split",
  "groundswell.outcome": "outcome",
};

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
  const children = [...process.children].filter(({ namespaceURI }) => namespaceURI === BPMN);
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

function kindOf(node: Element): StepKind | null {
  const template = KINDS[node.getAttributeNS(CAMUNDA, "modelerTemplate") ?? ""];
  return template ?? kindByType(node);
}

function kindByType(node: Element): StepKind | null {
  switch (node.localName) {
    case "startEvent":
      return startOf(node);
    case "sendTask":
      return "send";
    case "intermediateCatchEvent":
      return has(node, "messageEventDefinition") ? "event" : "wait";
    case "callActivity":
      return "handoff";
    case "eventBasedGateway":
      return "race";
    case "exclusiveGateway":
      return "split";
    case "endEvent":
      return "outcome";
    default:
      return null;
  }
}

function startOf(node: Element): StepKind {
  if (has(node, "messageEventDefinition")) {
    return "happened";
  }
  if (has(node, "conditionalEventDefinition")) {
    return "condition";
  }
  return timerOf(node) === null ? "audience" : "schedule";
}

function has(node: Element, name: string): boolean {
  return [...node.children].some(({ localName }) => localName === name);
}

function settingsOf(node: Element): Record<string, string> {
  const properties = [...node.getElementsByTagNameNS(CAMUNDA, "property")];
  return Object.fromEntries(
    properties.map((each) => [each.getAttribute("name") ?? "", each.getAttribute("value") ?? ""]),
  );
}

function timerOf(node: Element): Timer | null {
  const duration = textOf(node, "timeDuration");
  const cycle = textOf(node, "timeCycle");
  const date = textOf(node, "timeDate");
  return duration === null && cycle === null && date === null ? null : { duration, cycle, date };
}

function textOf(node: Element, name: string): string | null {
  const direct = [...node.children].filter(({ namespaceURI }) => namespaceURI === BPMN);
  const nested = direct.flatMap(({ children }) => [...children]);
  const text = [...direct, ...nested].find(({ localName }) => localName === name)?.textContent;
  return text?.trim() ?? null;
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
