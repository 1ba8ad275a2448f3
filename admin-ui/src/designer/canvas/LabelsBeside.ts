import CommandInterceptor from "diagram-js/lib/command/CommandInterceptor";
import type EventBus from "diagram-js/lib/core/EventBus";
import type { Drawn } from "../moddle";
import type { Modeling } from "./Services";

const GAP = 8;

/** After bpmn-js has measured the words. */
const LATE = 100;

/** The name of a way that leads up or down stands beside its line; bpmn-js would write long names across it. */
export class LabelsBeside extends CommandInterceptor {
  static override $inject = ["eventBus", "modeling"];

  constructor(
    eventBus: EventBus,
    private readonly modeling: Modeling,
  ) {
    super(eventBus);
    const labelled = ["element.updateLabel"];
    this.postExecuted(labelled, LATE, ({ context }: { context: { element: Drawn } }) => {
      const way = context.element.labelTarget ?? context.element;
      this.aside(way);
    });
  }

  private aside(way: Drawn): void {
    const { label, waypoints } = way;
    if (label == null || waypoints === undefined) {
      return;
    }
    const line = crossed(label, waypoints);
    if (line !== null) {
      this.modeling.moveElements([label], { x: Math.ceil(line + GAP - label.x), y: 0 });
    }
  }
}

/** Where the upright piece of line is that runs through the label. */
export function crossed(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  waypoints: { x: number; y: number }[],
): number | null {
  for (const [place, from] of waypoints.entries()) {
    const to = waypoints[place + 1];
    const upright = to !== undefined && Math.abs(to.x - from.x) < 1;
    if (upright && from.x > x - GAP && from.x < x + width) {
      const top = Math.min(from.y, to.y);
      const bottom = Math.max(from.y, to.y);
      if (top < y + height && bottom > y) {
        return from.x;
      }
    }
  }
  return null;
}
