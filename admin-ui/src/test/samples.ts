import type { CampaignDetail } from "../model/campaign";
import type { Contact } from "../model/contact";
import type { Job } from "../model/job";
import type { Lead } from "../model/lead";

export function aCampaign(changes: Partial<CampaignDetail> = {}): CampaignDetail {
  return {
    id: 1,
    key: "win-back",
    name: "Win-back",
    version: 1,
    state: "DRAFT",
    description: "Brings lapsed customers back.",
    start: { kind: "LAUNCH", schedule: null, timeZone: null, nextAt: null },
    launchedAt: null,
    ...{ entered: 0, standing: 0, ended: 0, planned: 0, waiting: 0, sent: 0, failed: 0 },
    ...{ suppressed: 0, cancelled: 0, expired: 0, unknown: 0 },
    outcomes: [],
    audience: "orders.count >= 2",
    entering: false,
    ...changes,
  };
}

export function aContact(changes: Partial<Contact> = {}): Contact {
  return {
    id: 1,
    externalId: null,
    email: "ada@example.org",
    firstName: "Ada",
    lastName: "Byron",
    language: "en",
    country: "GB",
    timeZone: null,
    attributes: {},
    tags: [],
    companyId: null,
    company: null,
    createdAt: "2024-01-02T03:04:05Z",
    ...changes,
  };
}

export function aJob(changes: Partial<Job> = {}): Job {
  return {
    ...{ id: 7, kind: "IMPORT", state: "RUNNING", done: 0, total: null, created: 0, updated: 0 },
    ...{ rejected: 0, rejectedFile: null, problem: null, startedAt: null, endedAt: null },
    ...changes,
  };
}

/** A split after a letter, as bpmn-js would write it. */
export const DIAGRAM = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="D" targetNamespace="urn:test">
  <bpmn:process id="win-back" name="Win-back" isExecutable="true">
    <bpmn:documentation>Brings lapsed customers back.</bpmn:documentation>
    <bpmn:startEvent id="Event_Lapsed" name="Customer has lapsed" camunda:modelerTemplate="groundswell.schedule">
      <bpmn:extensionElements><camunda:properties>
        <camunda:property name="audience" value="orders.count &gt;= 2" />
        <camunda:property name="reentry" value="P365D" />
      </camunda:properties></bpmn:extensionElements>
      <bpmn:timerEventDefinition><bpmn:timeCycle>0 0 9 * * ?</bpmn:timeCycle></bpmn:timerEventDefinition>
    </bpmn:startEvent>
    <bpmn:sendTask id="Activity_Send" name="Send letter">
      <bpmn:extensionElements><camunda:properties><camunda:property name="template" value="win-back-letter" /></camunda:properties></bpmn:extensionElements>
    </bpmn:sendTask>
    <bpmn:intermediateCatchEvent id="Event_Week" name="7 days passed">
      <bpmn:timerEventDefinition><bpmn:timeDuration>P7D</bpmn:timeDuration></bpmn:timerEventDefinition>
    </bpmn:intermediateCatchEvent>
    <bpmn:exclusiveGateway id="Gateway_Clicked" name="Clicked?" default="Flow_No" />
    <bpmn:endEvent id="Event_Back" name="Came back" />
    <bpmn:endEvent id="Event_Away" name="Stayed away" />
    <bpmn:sequenceFlow id="Flow_1" sourceRef="Event_Lapsed" targetRef="Activity_Send" />
    <bpmn:sequenceFlow id="Flow_2" sourceRef="Activity_Send" targetRef="Event_Week" />
    <bpmn:sequenceFlow id="Flow_3" sourceRef="Event_Week" targetRef="Gateway_Clicked" />
    <bpmn:sequenceFlow id="Flow_Yes" name="yes" sourceRef="Gateway_Clicked" targetRef="Event_Back">
      <bpmn:conditionExpression language="feel">clicked("win-back-letter")</bpmn:conditionExpression>
    </bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="Flow_No" name="no" sourceRef="Gateway_Clicked" targetRef="Event_Away" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="BD"><bpmndi:BPMNPlane id="BP" bpmnElement="win-back">
    <bpmndi:BPMNShape id="s1" bpmnElement="Event_Lapsed"><dc:Bounds x="100" y="82" width="36" height="36" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="s2" bpmnElement="Activity_Send"><dc:Bounds x="200" y="60" width="190" height="80" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="s3" bpmnElement="Event_Week"><dc:Bounds x="450" y="82" width="36" height="36" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="s4" bpmnElement="Gateway_Clicked"><dc:Bounds x="550" y="75" width="50" height="50" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="s5" bpmnElement="Event_Back"><dc:Bounds x="700" y="2" width="36" height="36" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="s6" bpmnElement="Event_Away"><dc:Bounds x="700" y="82" width="36" height="36" /></bpmndi:BPMNShape>
    <bpmndi:BPMNEdge id="e4" bpmnElement="Flow_Yes"><di:waypoint x="575" y="75" /><di:waypoint x="575" y="20" /><di:waypoint x="700" y="20" /></bpmndi:BPMNEdge>
    <bpmndi:BPMNEdge id="e5" bpmnElement="Flow_No"><di:waypoint x="600" y="100" /><di:waypoint x="700" y="100" /></bpmndi:BPMNEdge>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;

export function aLead(changes: Partial<Lead> = {}): Lead {
  return {
    id: 4,
    contactId: 1,
    contactName: "Ada Byron",
    email: "ada@example.org",
    campaignId: null,
    campaignName: null,
    source: "form:demo",
    score: 65,
    state: "OPEN",
    assignee: null,
    overdue: false,
    createdAt: "2026-03-01T09:00:00Z",
    dueAt: "2026-03-02T09:00:00Z",
    escalatedAt: null,
    amount: null,
    currency: null,
    ...changes,
  };
}
