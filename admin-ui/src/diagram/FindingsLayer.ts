import type Canvas from "diagram-js/lib/core/Canvas";
import type ElementRegistry from "diagram-js/lib/core/ElementRegistry";
import type Overlays from "diagram-js/lib/features/overlays/Overlays";
import type { Finding } from "../model/problem";

/** Marks on the diagram what the server found wrong with it. */
export class FindingsLayer {
  static $inject = ["canvas", "overlays", "elementRegistry"];

  private readonly marked = new Set<string>();

  constructor(
    private readonly canvas: Canvas,
    private readonly overlays: Overlays,
    private readonly registry: ElementRegistry,
  ) {}

  show(findings: Finding[]): void {
    this.overlays.remove({ type: "finding" });
    for (const id of this.marked) {
      if (this.registry.get(id) !== undefined) {
        this.canvas.removeMarker(id, "has-finding");
      }
    }
    this.marked.clear();
    for (const id of new Set(findings.map(({ element }) => element))) {
      if (id !== undefined && this.registry.get(id) !== undefined) {
        const mark = document.createElement("div");
        mark.className = "finding-mark";
        mark.textContent = "!";
        mark.title = findings
          .filter(({ element }) => element === id)
          .map(({ message }) => message)
          .join("\n");
        this.canvas.addMarker(id, "has-finding");
        this.marked.add(id);
        this.overlays.add(id, "finding", { position: { top: -11, left: -11 }, html: mark });
      }
    }
  }
}
