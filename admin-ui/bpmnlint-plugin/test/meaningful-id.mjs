import assert from "node:assert/strict";
import { test } from "node:test";
import { flow, reports } from "../support/diagram.js";

test("an id that says what the element is passes", async () => {
  const found = await reports(
    "meaningful-id",
    '<startEvent id="Event_CustomerLapsed"/><sendTask id="Activity_SendOffer"/>' +
      flow("Flow_ToOffer", "Event_CustomerLapsed", "Activity_SendOffer"),
  );

  assert.deepEqual(found, {});
});

test("an id that the modeller made up is refused with an example", async () => {
  const found = await reports(
    "meaningful-id",
    '<sendTask id="Activity_0420e1h"/><exclusiveGateway id="Gateway_1"/><endEvent id="done"/>',
  );

  assert.deepEqual(Object.keys(found), ["Activity_0420e1h", "Gateway_1", "done"]);
  assert.match(found.Activity_0420e1h, /such as Activity_SendOffer\.$/);
});
