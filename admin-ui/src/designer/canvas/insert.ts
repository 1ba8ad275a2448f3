import type ElementRegistry from "diagram-js/lib/core/ElementRegistry";
import { type Drawn, is } from "../moddle";
import type { Modeling } from "./Services";

const GAP = 60;

/** The one flow that leaves a step; null where ways part, and where the step is the last one. */
export function wayOn(source: Drawn): Drawn | null {
  const flows = source.outgoing;
  return flows.length === 1 && !is(source.businessObject, "bpmn:Gateway")
    ? (flows[0] ?? null)
    : null;
}

/** Puts a step between another one and what comes behind it, which moves to the right as far as it has to. */
export function insertBehind(
  { modeling, registry }: { modeling: Modeling; registry: ElementRegistry },
  source: Drawn,
  shape: Drawn,
  flow: Drawn,
): Drawn {
  const right = source.x + source.width;
  const next = flow.target;
  if (next !== undefined && next.x >= right) {
    const missing = right + GAP + shape.width + GAP - next.x;
    if (missing > 0) {
      modeling.moveElements(furtherRight(registry, next), { x: missing, y: 0 });
    }
  }
  const position = { x: right + GAP + shape.width / 2, y: source.y + source.height / 2 };
  const made = modeling.createShape(shape, position, source.parent as Drawn);
  modeling.reconnectStart(flow, made, { x: position.x, y: position.y });
  modeling.connect(source, made);
  return made;
}

function furtherRight(registry: ElementRegistry, from: Drawn): Drawn[] {
  const shapes = registry.getAll() as unknown as Drawn[];
  return shapes.filter(
    (it) =>
      it.parent === from.parent &&
      it.x >= from.x &&
      it.waypoints === undefined &&
      !is(it.businessObject, "bpmn:BoundaryEvent") &&
      it.labelTarget === undefined,
  );
}
