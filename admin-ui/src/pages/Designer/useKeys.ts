import { useEffect, useEffectEvent } from "react";
import type { CampaignModeler } from "../../designer/canvas/createModeler";
import type { CampaignPad } from "../../designer/canvas/CampaignPad";
import type { Drawn } from "../../designer/moddle";

interface Actions {
  save: () => Promise<void>;
  help: () => void;
}

/** Keys that bpmn-js does not have: save, the list of keys, and what comes next. */
export function useKeys(modeler: CampaignModeler | null, { save, help }: Actions): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const writing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      event.preventDefault();
      (document.activeElement as HTMLElement | null)?.blur();
      setTimeout(() => void save(), 50);
    } else if (!writing && event.key === "?") {
      help();
    } else if (
      !writing &&
      event.key === "a" &&
      !event.ctrlKey &&
      !event.metaKey &&
      modeler !== null
    ) {
      const [element] = modeler.get("selection").get() as unknown as Drawn[];
      const canvas = modeler.get("canvas");
      if (element !== undefined && element.waypoints === undefined) {
        event.preventDefault();
        const box = canvas.getAbsoluteBBox(element as never);
        const frame = canvas.getContainer().getBoundingClientRect();
        const at = { x: frame.left + box.x + box.width + 12, y: frame.top + box.y };
        const pad = modeler.get<CampaignPad>("contextPadProvider" as never);
        pad.openAt(element, at);
      }
    }
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
