import type EventBus from "diagram-js/lib/core/EventBus";
import { type Drawn, is } from "../moddle";
import { isCard } from "./Steps";

interface DirectEditing {
  isActive: () => boolean;
  cancel: () => void;
}

const LATE = 100;
const EARLY = 5_000;

/**
 * Steps are named in the panel: the editor that bpmn-js opens on the canvas would lie askew on our cards and swallow
 * the next click. Notes are still written where they stand.
 */
export function calmEditing(eventBus: EventBus, directEditing: DirectEditing) {
  eventBus.on(["create.end", "autoPlace.end"], LATE, (event: { context?: { shape?: Drawn } }) => {
    if (directEditing.isActive() && event.context?.shape?.type !== "bpmn:TextAnnotation") {
      directEditing.cancel();
    }
  });
  eventBus.on("element.dblclick", EARLY, ({ element }: { element: Drawn }) => {
    const node = element.businessObject;
    if (isCard(element.type) || is(node, "bpmn:SubProcess")) {
      eventBus.fire("campaign.rename", { element });
      return false;
    }
    return undefined;
  });
  return {};
}
calmEditing.$inject = ["eventBus", "directEditing"];
