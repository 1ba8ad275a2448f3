import type Canvas from "diagram-js/lib/core/Canvas";
import type ElementRegistry from "diagram-js/lib/core/ElementRegistry";
import { append, attr, clear, create } from "tiny-svg";
import type { Diagram } from "./Diagram";

/** The elements and flows of one person's way; `at` is where he stands or ended. */
export interface Path {
  elements: string[];
  flows: string[];
  at: string | null;
}

const UNDER_EVERYTHING = -5;
const WIDTH = 9;

/** One person's way through the diagram; what he never came to steps back. */
export class PathLayer {
  static $inject = ["canvas", "elementRegistry", "config.diagram"];

  constructor(
    private readonly canvas: Canvas,
    private readonly registry: ElementRegistry,
    private readonly diagram: Diagram,
  ) {}

  show({ elements, flows, at }: Path): void {
    const layer = this.canvas.getLayer("campaign-path", UNDER_EVERYTHING);
    clear(layer);
    for (const { id, waypoints } of this.diagram.flows) {
      this.mark(id, flows.includes(id));
      if (flows.includes(id)) {
        const line = create("polyline");
        attr(line, {
          points: waypoints.map(({ x, y }) => `${x},${y}`).join(" "),
          ...{ fill: "none", stroke: "#f2a33a", "stroke-opacity": 0.55, "stroke-width": WIDTH },
          ...{ "stroke-linejoin": "round", "stroke-linecap": "round" },
        });
        append(layer, line);
      }
    }
    for (const { id, kind } of this.diagram.elements) {
      // What is drawn around a way is no place on it, and must not hide what is inside.
      this.mark(id, elements.includes(id) || kind === "part");
      this.toggle(id, "is-path-end", id === at);
    }
  }

  private mark(id: string, onPath: boolean): void {
    this.toggle(id, "is-off-path", !onPath);
    this.toggle(`${id}_label`, "is-off-path", !onPath);
  }

  private toggle(id: string, marker: string, on: boolean): void {
    if (this.registry.get(id) !== undefined) {
      this.canvas[on ? "addMarker" : "removeMarker"](id, marker);
    }
  }
}
