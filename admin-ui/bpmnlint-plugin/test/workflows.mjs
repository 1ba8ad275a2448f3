import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { lint } from "../lint.js";

const WORKFLOWS = new URL("../../../workflows/", import.meta.url);

for (const file of readdirSync(WORKFLOWS).filter((file) => file.endsWith(".bpmn"))) {
  const xml = readFileSync(new URL(file, WORKFLOWS), "utf8");

  test(`${file} has no fault and is called like its process`, async () => {
    assert.deepEqual(await lint(xml), []);
    assert.match(xml, new RegExp(`<bpmn:process id="${file.replace(".bpmn", "")}"`));
  });
}

test("a diagram without a picture is refused", async () => {
  const xml = readFileSync(new URL("win-back.bpmn", WORKFLOWS), "utf8");

  const found = await lint(xml.replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, ""));

  assert.ok(found.some(({ rule }) => rule === "no-bpmndi"));
});
