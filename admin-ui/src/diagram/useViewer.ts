import { useEffect, useEffectEvent, useRef, useState } from "react";
import { createViewer, type Viewer } from "./createViewer";
import type { Diagram } from "./Diagram";
import { fit } from "./fit";

/** A viewer for as long as the diagram is on the page; null until it is drawn. */
export function useViewer(
  xml: string,
  diagram: Diagram,
  selected: string | null,
  onSelect: (element: string | null) => void,
) {
  const container = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<Viewer | null>(null);
  const select = useEffectEvent(onSelect);
  const chosen = useRef(selected);

  useEffect(() => {
    chosen.current = selected;
  }, [selected]);

  useEffect(() => {
    const place = container.current;
    if (place === null) {
      return;
    }
    const created = createViewer(place, diagram);
    const resize = new ResizeObserver(() => {
      const canvas = created.get("canvas");
      canvas.resized();
      if (chosen.current === null) {
        fit(canvas);
      } else {
        // The panel beside the diagram has opened: what was clicked stays where it can be seen.
        canvas.scrollToElement(chosen.current, 60);
      }
    });
    let gone = false;
    created.on("element.click", ({ element }: { element: { id: string; label?: unknown } }) => {
      const id = element.id.replace(/_label$/, "");
      select(diagram.elements.some((each) => each.id === id) ? id : null);
    });
    void created.importXML(xml).then(() => {
      if (!gone) {
        resize.observe(place);
        setViewer(created);
      }
    });
    return () => {
      gone = true;
      resize.disconnect();
      setViewer(null);
      created.destroy();
    };
  }, [xml, diagram]);

  return { container, viewer };
}
