import { BpmnModdle } from "bpmn-moddle";
import { expect, test } from "vitest";
import type { Moddle } from "../moddle";
import { blankDiagram } from "../blank";
import { lint } from "./lint";

const BLANK = blankDiagram("spring", "Spring", { start: "Launched", end: "Done" });

async function read(xml: string): Promise<Moddle> {
  const { rootElement } = await new BpmnModdle().fromXML(xml);
  return rootElement as Moddle;
}

test("a new campaign has no fault, however often one looks", async () => {
  const drawing = await read(BLANK);

  expect(await lint(drawing)).toEqual([]);
  expect(await lint(drawing)).toEqual([]);
});

test("a step that nobody reaches and that leads nowhere is noticed each time", async () => {
  const alone = '<bpmn:sendTask id="Activity_Alone" name="Send letter" /><bpmn:endEvent';
  const drawing = await read(BLANK.replace("<bpmn:endEvent", alone));

  for (let look = 1; look <= 2; look++) {
    const rules = (await lint(drawing)).map(({ element, rule }) => `${element} ${rule}`);
    expect(rules).toContain("Activity_Alone path-ends");
    expect(rules).toContain("Activity_Alone unreachable");
  }
});
