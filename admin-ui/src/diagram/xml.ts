import type { Timer } from "./Diagram";

export const BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
export const CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

export function timerOf(node: Element): Timer | null {
  const duration = textOf(node, "timeDuration");
  const cycle = textOf(node, "timeCycle");
  const date = textOf(node, "timeDate");
  return duration === null && cycle === null && date === null ? null : { duration, cycle, date };
}

export function textOf(node: Element, name: string): string | null {
  const direct = [...node.children].filter(({ namespaceURI }) => namespaceURI === BPMN);
  const nested = direct.flatMap(({ children }) => [...children]);
  const text = [...direct, ...nested].find(({ localName }) => localName === name)?.textContent;
  return text?.trim() ?? null;
}
