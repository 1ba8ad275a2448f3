import assert from "node:assert/strict";
import { test } from "node:test";
import { reports } from "../support/diagram.js";

test("an end with an outcome passes", async () => {
  const found = await reports("named-end-event", '<endEvent id="Event_End" name="Stayed away"/>');

  assert.deepEqual(found, {});
});

test("an end without a name is refused, and blanks are no name", async () => {
  const found = await reports(
    "named-end-event",
    '<endEvent id="Event_End"/><endEvent id="Event_Blank" name=" "/>',
  );

  assert.match(found.Event_End, /^Name this end after its outcome/);
  assert.ok(found.Event_Blank);
});
