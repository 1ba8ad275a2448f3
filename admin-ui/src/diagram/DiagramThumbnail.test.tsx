import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Diagram, DiagramElement } from "./Diagram";
import { DiagramThumbnail } from "./DiagramThumbnail";

function element(kind: DiagramElement["kind"], width: number): DiagramElement {
  return {
    ...{ id: `${kind}-${width}`, kind, name: "", description: null, settings: {}, timer: null },
    bounds: { x: 0, y: 0, width, height: width / 2 },
  };
}

test("every element has a shape of its own size, also those that are nothing to a campaign", () => {
  const diagram: Diagram = {
    ...{ id: "a", name: "A", description: null, flows: [] },
    elements: [element(null, 36), element(null, 190), element("part", 500), element("goal", 36)],
  };
  const { container } = render(<DiagramThumbnail diagram={diagram} />);

  expect(container.querySelectorAll("circle")).toHaveLength(2);
  for (const rect of container.querySelectorAll("rect")) {
    expect(Number(rect.getAttribute("width"))).toBeGreaterThan(0);
  }
});
