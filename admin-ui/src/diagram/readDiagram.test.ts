import { expect, test } from "vitest";
import { DIAGRAM } from "../test/samples";
import { placeOfShare, sharesOfSplits } from "./flows";
import { readDiagram } from "./readDiagram";

test("a diagram tells its name, description and steps", () => {
  const diagram = readDiagram(DIAGRAM);

  expect(diagram).toMatchObject({ id: "win-back", name: "Win-back" });
  expect(diagram?.description).toBe("Brings lapsed customers back.");
  expect(diagram?.elements.map(({ kind }) => kind)).toEqual([
    ...["schedule", "send", "wait", "split", "outcome", "outcome"],
  ]);
});

test("what is inside of a sub-process is part of the diagram, and its edge's event takes people out", () => {
  const inside = `<bpmn:subProcess id="Part" name="Woo"><bpmn:startEvent id="Begin"/><bpmn:businessRuleTask id="Score">
    <bpmn:extensionElements><camunda:properties><camunda:property name="decision" value="lead-score"/>
    </camunda:properties></bpmn:extensionElements></bpmn:businessRuleTask><bpmn:endEvent id="Done"/>
    <bpmn:sequenceFlow id="Within" sourceRef="Begin" targetRef="Score"/></bpmn:subProcess>
    <bpmn:boundaryEvent id="Goal" attachedToRef="Part"><bpmn:messageEventDefinition/></bpmn:boundaryEvent>`;
  const shapes = ["Part", "Begin", "Score", "Done", "Goal"].map(
    (id) => `<bpmndi:BPMNShape bpmnElement="${id}"/>`,
  );
  const diagram = readDiagram(
    DIAGRAM.replace("</bpmn:process>", `${inside}</bpmn:process>`).replace(
      "</bpmndi:BPMNPlane>",
      `${shapes.join("")}</bpmndi:BPMNPlane>`,
    ),
  );
  const added = diagram?.elements.slice(-5);

  expect(added?.map(({ id, kind }) => [id, kind])).toEqual([
    ...[
      ["Part", "part"],
      ["Begin", null],
      ["Score", "decide"],
      ["Done", null],
      ["Goal", "goal"],
    ],
  ]);
  expect(added?.map(({ settings }) => settings)).toEqual([
    ...[{}, {}, { decision: "lead-score" }, {}, {}],
  ]);
  expect(diagram?.flows.map(({ id }) => id)).toContain("Within");
});

test("a step tells what its author has set", () => {
  const [start, send, wait] = readDiagram(DIAGRAM)?.elements ?? [];

  expect(start?.settings).toEqual({ audience: "orders.count >= 2", reentry: "P365D" });
  expect(start?.timer?.cycle).toBe("0 0 9 * * ?");
  expect(send?.settings["template"]).toBe("win-back-letter");
  expect(send?.bounds).toEqual({ x: 200, y: 60, width: 190, height: 80 });
  expect(wait?.timer?.duration).toBe("P7D");
});

test("of the ways out of a split one has a condition and one is for everyone else", () => {
  const flows = readDiagram(DIAGRAM)?.flows ?? [];

  expect(flows.find(({ id }) => id === "Flow_Yes")?.condition).toBe('clicked("win-back-letter")');
  expect(flows.filter(({ isDefault }) => isDefault).map(({ id }) => id)).toEqual(["Flow_No"]);
});

test.each(["", "not xml", "<a/>", "<?xml version='1.0'?><broken>"])("%j is no diagram", (text) => {
  expect(readDiagram(text)).toBeNull();
});

test("people who left a split are shared out over its ways", () => {
  const diagram = readDiagram(DIAGRAM);

  const shares =
    diagram &&
    sharesOfSplits(diagram, [
      { flow: "Flow_3", count: 5 },
      { flow: "Flow_Yes", count: 1 },
      { flow: "Flow_No", count: 3 },
    ]);

  expect(shares?.map(({ flow, count, share }) => [flow.id, count, share])).toEqual([
    ["Flow_Yes", 1, 0.25],
    ["Flow_No", 3, 0.75],
  ]);
});

test("a split that nobody has left has no shares", () => {
  const diagram = readDiagram(DIAGRAM);

  expect(diagram && sharesOfSplits(diagram, [])).toEqual([]);
});

test("a share stands along the longest stretch of its flow, across from the flow's name", () => {
  const [flow] = readDiagram(DIAGRAM)?.flows.filter(({ id }) => id === "Flow_Yes") ?? [];
  const label = { x: 580, y: 30, width: 18, height: 14 };

  expect(flow && placeOfShare(flow)).toEqual({ x: 637.5, y: 20 });
  expect(flow && placeOfShare({ ...flow, label })).toEqual({ x: 637.5, y: 5 });
  expect(flow && placeOfShare({ ...flow, label: { ...label, y: 0 } })).toEqual({ x: 637.5, y: 35 });
});
