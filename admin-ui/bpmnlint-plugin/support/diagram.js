import { lint } from "../lint.js";

/** A process of these elements, without a picture. */
export function process(elements) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    id="Definitions_Test" targetNamespace="urn:test">
  <process id="test" isExecutable="true">${elements}</process>
</definitions>`;
}

export function flow(id, from, to, inside = "") {
  return `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${inside}</sequenceFlow>`;
}

/** What one rule says about these elements: `{ id: message }`. */
export async function reports(rule, elements) {
  const found = await lint(process(elements), { rules: { [`groundswell/${rule}`]: "error" } });
  return Object.fromEntries(found.map(({ id, message }) => [id, message]));
}
