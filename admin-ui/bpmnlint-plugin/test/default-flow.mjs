import assert from "node:assert/strict";
import { test } from "node:test";
import { flow, reports } from "../support/diagram.js";

const CONDITION = "<conditionExpression>true</conditionExpression>";

function split(attributes, ...flows) {
  const outgoing = flows.map((xml) => `<outgoing>${/id="(\w+)"/.exec(xml)[1]}</outgoing>`).join("");
  return (
    `<exclusiveGateway id="Gateway_Split" ${attributes}>${outgoing}</exclusiveGateway>` +
    `<endEvent id="Event_A"/><endEvent id="Event_B"/>${flows.join("")}`
  );
}

test("a split with a path for everyone else passes", async () => {
  const found = await reports(
    "default-flow",
    split(
      'default="Flow_B"',
      flow("Flow_A", "Gateway_Split", "Event_A", CONDITION),
      flow("Flow_B", "Gateway_Split", "Event_B"),
    ),
  );

  assert.deepEqual(found, {});
});

test("a split that some people fall through is refused", async () => {
  const found = await reports(
    "default-flow",
    split(
      "",
      flow("Flow_A", "Gateway_Split", "Event_A", CONDITION),
      flow("Flow_B", "Gateway_Split", "Event_B", CONDITION),
    ),
  );

  assert.match(found.Gateway_Split, /Make one of them the default path/);
});

test("a default path with a condition is refused", async () => {
  const found = await reports(
    "default-flow",
    split(
      'default="Flow_B"',
      flow("Flow_A", "Gateway_Split", "Event_A", CONDITION),
      flow("Flow_B", "Gateway_Split", "Event_B", CONDITION),
    ),
  );

  assert.deepEqual(Object.keys(found), ["Flow_B"]);
});

test("a gateway that only joins needs none", async () => {
  const found = await reports(
    "default-flow",
    split("", flow("Flow_A", "Gateway_Split", "Event_A")),
  );

  assert.deepEqual(found, {});
});

test("by lot everybody is drawn for a way, so there is none for everyone else", async () => {
  const lot =
    '<extensionElements><properties xmlns="http://camunda.org/schema/1.0/bpmn"><property name="split" value="random"/>' +
    "</properties></extensionElements>";
  const found = await reports(
    "default-flow",
    split(
      "",
      flow("Flow_A", "Gateway_Split", "Event_A"),
      flow("Flow_B", "Gateway_Split", "Event_B"),
    ).replace("<outgoing>", lot + "<outgoing>"),
  );

  assert.deepEqual(found, {});
});
