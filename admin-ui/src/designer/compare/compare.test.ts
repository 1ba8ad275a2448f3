import { expect, test } from "vitest";
import type { Diagram, DiagramElement, DiagramFlow } from "../../diagram/Diagram";
import { compare } from "./compare";

const bounds = { x: 0, y: 0, width: 1, height: 1 };

function step(id: string, changes: Partial<DiagramElement> = {}): DiagramElement {
  return {
    ...{ id, kind: "send", name: id, description: null, settings: {}, timer: null, bounds },
    ...changes,
  };
}

function way(id: string, source: string, target: string, changes: Partial<DiagramFlow> = {}) {
  const plain = { name: "", condition: null, isDefault: false, waypoints: [], label: null };
  return { ...plain, id, source, target, ...changes };
}

function diagram(elements: DiagramElement[], flows: DiagramFlow[] = []): Diagram {
  return { id: "a", name: "A", description: null, elements, flows };
}

test("moving things on the canvas is no change", () => {
  const moved = step("a", { bounds: { ...bounds, x: 500 } });

  expect(compare(diagram([step("a")]), diagram([moved]))).toEqual([]);
});

test("what came and what went is said of steps and of ways", () => {
  const before = diagram([step("a"), step("b")], [way("f", "a", "b")]);
  const after = diagram([step("a"), step("c")], [way("g", "a", "c")]);

  expect(compare(before, after).map(({ type, id }) => [type, id])).toEqual([
    ["added", "c"],
    ["removed", "b"],
    ["added", "g"],
    ["removed", "f"],
  ]);
});

test("settings, waiting times, names and kinds are compared one by one", () => {
  const timer = (duration: string) => ({ duration, cycle: null, date: null });
  const before = diagram([
    step("a", { settings: { template: "x", topic: "t" } }),
    step("w", { kind: "wait", timer: timer("P7D") }),
  ]);
  const after = diagram([
    step("a", { name: "b", settings: { template: "y", topic: "t" } }),
    step("w", { kind: "event", timer: timer("P3D") }),
  ]);

  expect(compare(before, after)).toMatchObject([
    { type: "renamed", id: "a", before: "a" },
    { type: "setting", id: "a", setting: "template", before: "x", after: "y" },
    { type: "kind", id: "w", before: "wait", after: "event" },
    { type: "setting", id: "w", setting: "timeDuration", before: "P7D", after: "P3D" },
  ]);
});

test("a way that leads elsewhere, or under another condition, is told", () => {
  const steps = [step("a"), step("b"), step("c")];
  const before = diagram(steps, [way("f", "a", "b", { condition: "x" })]);
  const after = diagram(steps, [way("f", "a", "c", { condition: "y" })]);

  expect(compare(before, after)).toMatchObject([
    { type: "moved", from: "a", to: "c" },
    { type: "setting", setting: "conditionExpression", before: "x", after: "y" },
  ]);
});
