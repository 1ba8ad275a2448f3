import { useEffect, useState } from "react";
import type { CampaignModeler } from "../../designer/canvas/createModeler";
import type { Drawn } from "../../designer/moddle";

/** What is selected, drawn anew with every change of the diagram. */
export function useSelected(modeler: CampaignModeler | null): Drawn[] {
  const [{ selected }, setState] = useState<{ selected: Drawn[] }>({ selected: [] });

  useEffect(() => {
    if (modeler === null) {
      return;
    }
    const registry = modeler.get("elementRegistry");
    const look = () => {
      const all = modeler.get("selection").get() as unknown as Drawn[];
      const steps = all.map((each) => each.labelTarget ?? each);
      setState({ selected: steps.filter((each) => registry.get(each.id) !== undefined) });
    };
    modeler.on(["selection.changed", "commandStack.changed"], look);
    // Somebody may have clicked as soon as there was something to click on.
    queueMicrotask(look);
    return () => modeler.off(["selection.changed", "commandStack.changed"], look);
  }, [modeler]);

  return selected;
}
