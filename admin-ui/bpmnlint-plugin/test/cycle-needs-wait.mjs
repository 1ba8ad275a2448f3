import assert from "node:assert/strict";
import { test } from "node:test";
import { reports } from "../support/diagram.js";

/** A diagram from its flows, such as "Activity_Send > Event_Wait"; outgoing is written out, as modellers do. */
function diagram(steps, ...flows) {
  const parts = flows.map((text, i) => [`Flow_F${i}`, ...text.split(" > ")]);
  const nodes = Object.entries(steps).map(([id, [type, inside = ""]]) => {
    const out = parts
      .filter(([, from]) => from === id)
      .map(([flow]) => `<outgoing>${flow}</outgoing>`);
    return `<${type} id="${id}">${out.join("")}${inside}</${type}>`;
  });
  const edges = parts.map(
    ([id, from, to]) => `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}"/>`,
  );
  return [...nodes, ...edges].join("");
}

const SEND = ["sendTask"];
const GATEWAY = ["exclusiveGateway"];
const WAIT = ["intermediateCatchEvent", "<timerEventDefinition/>"];
const END = ["endEvent"];

test("a circle with a wait passes", async () => {
  const found = await reports(
    "cycle-needs-wait",
    diagram(
      { Activity_Send: SEND, Event_Wait: WAIT, Gateway_Again: GATEWAY, Event_End: END },
      "Activity_Send > Event_Wait",
      "Event_Wait > Gateway_Again",
      "Gateway_Again > Activity_Send",
      "Gateway_Again > Event_End",
    ),
  );

  assert.deepEqual(found, {});
});

test("a circle without a wait is refused at each of its steps, and only there", async () => {
  const found = await reports(
    "cycle-needs-wait",
    diagram(
      { Activity_First: SEND, Activity_Send: SEND, Gateway_Again: GATEWAY, Event_Wait: WAIT },
      "Activity_First > Activity_Send",
      "Activity_Send > Gateway_Again",
      "Gateway_Again > Activity_Send",
      "Gateway_Again > Event_Wait",
    ),
  );

  assert.deepEqual(Object.keys(found), ["Activity_Send", "Gateway_Again"]);
  assert.match(found.Activity_Send, /Put a wait into the circle\.$/);
});

test("a step that flows into itself is refused", async () => {
  const found = await reports(
    "cycle-needs-wait",
    diagram({ Activity_Send: SEND }, "Activity_Send > Activity_Send"),
  );

  assert.deepEqual(Object.keys(found), ["Activity_Send"]);
});

for (const [way, inside, faults] of [
  ["waits", '<timerEventDefinition/>', []],
  ["does not wait", null, ["Activity_Woo"]],
]) {
  test(`a circle through a sub-process whose only way ${way}`, async () => {
    const steps = { Event_Begins: ["startEvent"], Event_Done: END };
    const middle = inside === null ? SEND : ["intermediateCatchEvent", inside];
    const within = diagram({ ...steps, Event_Middle: middle }, "Event_Begins > Event_Middle", "Event_Middle > Event_Done");
    const found = await reports(
      "cycle-needs-wait",
      diagram({ Activity_Woo: ["subProcess", within.replaceAll("Flow_F", "Flow_W")] }, "Activity_Woo > Activity_Woo"),
    );

    assert.deepEqual(Object.keys(found), faults);
  });
}
