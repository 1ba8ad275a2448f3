/** The least of a campaign: a start and an end, with a way between them. */
export function blankDiagram(
  key: string,
  name: string,
  words: { start: string; end: string },
): string {
  const [id, title, start, end] = [key, name, words.start, words.end].map(escape);
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_Campaign" targetNamespace="urn:groundswell:campaign">
  <bpmn:process id="${id}" name="${title}" isExecutable="true">
    <bpmn:startEvent id="Event_Start" name="${start}" camunda:modelerTemplate="groundswell.audience">
      <bpmn:extensionElements>
        <camunda:properties>
          <camunda:property name="audience" value="true" />
          <camunda:property name="reentry" value="once" />
        </camunda:properties>
      </bpmn:extensionElements>
    </bpmn:startEvent>
    <bpmn:endEvent id="Event_End" name="${end}" camunda:modelerTemplate="groundswell.outcome" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram_Campaign">
    <bpmndi:BPMNPlane id="Plane_Campaign" bpmnElement="${id}">
      <bpmndi:BPMNShape id="Event_Start_di" bpmnElement="Event_Start">
        <dc:Bounds x="160" y="160" width="36" height="36" />
        <bpmndi:BPMNLabel><dc:Bounds x="133" y="203" width="90" height="27" /></bpmndi:BPMNLabel>
      </bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="Event_End_di" bpmnElement="Event_End">
        <dc:Bounds x="760" y="160" width="36" height="36" />
        <bpmndi:BPMNLabel><dc:Bounds x="733" y="203" width="90" height="14" /></bpmndi:BPMNLabel>
      </bpmndi:BPMNShape>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}

/** The same diagram as a campaign of its own. */
export function copyOf(diagram: string, key: string, name: string): string {
  const document = new DOMParser().parseFromString(diagram, "application/xml");
  const process = document.getElementsByTagNameNS(BPMN, "process")[0];
  const former = process?.id ?? "";
  process?.setAttribute("id", key);
  process?.setAttribute("name", name);
  for (const plane of document.querySelectorAll("[bpmnElement]")) {
    if (plane.getAttribute("bpmnElement") === former) {
      plane.setAttribute("bpmnElement", key);
    }
  }
  return new XMLSerializer().serializeToString(document);
}

const BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
