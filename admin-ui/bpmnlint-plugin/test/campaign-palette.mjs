import assert from "node:assert/strict";
import { test } from "node:test";
import { reports } from "../support/diagram.js";

test("what a campaign is drawn with passes", async () => {
  const found = await reports(
    "campaign-palette",
    '<startEvent id="Event_Start"/><startEvent id="Event_Timer"><timerEventDefinition/></startEvent>' +
      '<sendTask id="Activity_Send"/><exclusiveGateway id="Gateway_Split"/>' +
      '<intermediateCatchEvent id="Event_Wait"><timerEventDefinition/></intermediateCatchEvent>' +
      '<callActivity id="Activity_Sales" calledElement="lead-handoff"/>' +
      '<startEvent id="Event_Happened"><messageEventDefinition/></startEvent>' +
      '<startEvent id="Event_Became"><conditionalEventDefinition/></startEvent>' +
      '<eventBasedGateway id="Gateway_First"/><intermediateCatchEvent id="Event_Did"><messageEventDefinition/>' +
      '</intermediateCatchEvent><sequenceFlow id="Flow_1" sourceRef="Gateway_First" targetRef="Event_Did"/>' +
      '<businessRuleTask id="Activity_Score"/><subProcess id="Activity_Woo"><startEvent id="Event_Begins"/></subProcess>' +
      '<boundaryEvent id="Event_Goal" attachedToRef="Activity_Woo"><messageEventDefinition/></boundaryEvent>' +
      '<serviceTask id="Activity_Tag"/><userTask id="Activity_Call"/><callActivity id="Activity_Other" calledElement="welcome"/>' +
      '<boundaryEvent id="Event_Late" attachedToRef="Activity_Woo"><timerEventDefinition/></boundaryEvent>' +
      '<boundaryEvent id="Event_Rich" attachedToRef="Activity_Woo"><conditionalEventDefinition/></boundaryEvent>' +
      '<subProcess id="Activity_AnyTime" triggeredByEvent="true"><startEvent id="Event_Bought"><messageEventDefinition/></startEvent></subProcess>' +
      '<endEvent id="Event_End"/><textAnnotation id="Note"/><dataObject id="Data"/>',
  );

  assert.deepEqual(found, {});
});

for (const [type, instead] of [
  ["parallelGateway", /one after the other/],
  ["inclusiveGateway", /exclusive gateway/],
  ["complexGateway", /exclusive gateway/],
  ["scriptTask", /run no scripts/],
  ["task", /send tasks, service tasks/],
  ["manualTask", /send tasks, service tasks/],
  ["subProcess", /plain sub-process/],
  ["transaction", /plain sub-process/],
  ["adHocSubProcess", /plain sub-process/],
  ["callActivity", /another campaign/],
  ["intermediateThrowEvent", /end event/],
]) {
  test(`a ${type} is refused with what to draw instead`, async () => {
    const found = await reports("campaign-palette", `<${type} id="Other"/>`);

    assert.match(found.Other, instead);
  });
}

test("events of other kinds and repeated tasks are refused", async () => {
  const found = await reports(
    "campaign-palette",
    '<startEvent id="Start"><signalEventDefinition/></startEvent>' +
      '<intermediateCatchEvent id="Catch"><signalEventDefinition/></intermediateCatchEvent>' +
      '<endEvent id="End"><terminateEventDefinition/></endEvent>' +
      '<sendTask id="Send"><multiInstanceLoopCharacteristics/></sendTask>' +
      '<boundaryEvent id="Boundary" attachedToRef="Send"><timerEventDefinition/></boundaryEvent>',
  );

  assert.deepEqual(Object.keys(found), ["Start", "Catch", "End", "Send", "Boundary"]);
});

test("nobody is taken out by a signal, two ways at once, or of a step that is over at once", async () => {
  const found = await reports(
    "campaign-palette",
    '<subProcess id="Activity_Woo"><startEvent id="Event_Begins"/></subProcess><sendTask id="Activity_Send"/>' +
      '<boundaryEvent id="Signal" attachedToRef="Activity_Woo"><signalEventDefinition/></boundaryEvent>' +
      '<boundaryEvent id="Both" cancelActivity="false" attachedToRef="Activity_Woo"><messageEventDefinition/></boundaryEvent>' +
      '<boundaryEvent id="Task" attachedToRef="Activity_Send"><messageEventDefinition/></boundaryEvent>' +
      '<subProcess id="Own" triggeredByEvent="true"><startEvent id="Event_Own"/></subProcess>',
  );

  assert.deepEqual(Object.keys(found), ["Signal", "Both", "Task", "Own"]);
});

test("a gateway that waits for a letter to be sent is refused", async () => {
  const found = await reports(
    "campaign-palette",
    '<eventBasedGateway id="Gateway_First"><outgoing>Flow_1</outgoing></eventBasedGateway>' +
      '<sendTask id="Activity_Send"><incoming>Flow_1</incoming></sendTask>' +
      '<sequenceFlow id="Flow_1" sourceRef="Gateway_First" targetRef="Activity_Send"/>',
  );

  assert.match(found.Gateway_First, /directly behind it/);
});
