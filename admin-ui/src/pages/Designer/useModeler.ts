import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type Canvas from "diagram-js/lib/core/Canvas";
import { type CampaignModeler, createModeler } from "../../designer/canvas/createModeler";
import { Labels } from "../../designer/canvas/labels";

/** Beside the palette, above the zoom buttons and the bpmn.io mark, which nothing may cover. */
const FREE = { left: 226, right: 44, top: 44, bottom: 70 };
const LARGEST = 1;
const MARGIN = 60;

/** A modeler for as long as this drawing is on the page; null until it is drawn. */
export function useModeler(xml: string, publishedIds: ReadonlySet<string>) {
  const container = useRef<HTMLDivElement>(null);
  const [labels] = useState(() => new Labels());
  const [modeler, setModeler] = useState<CampaignModeler | null>(null);
  const [broken, setBroken] = useState(false);

  useEffect(() => {
    const place = container.current;
    if (place === null) {
      return;
    }
    const created = createModeler(place, labels, publishedIds);
    const resize = new ResizeObserver(() => created.get("canvas").resized());
    let gone = false;
    created.importXML(xml).then(
      () => {
        if (!gone) {
          resize.observe(place);
          fitBeside(created.get("canvas"));
          setBroken(false);
          setModeler(created);
        }
      },
      () => {
        if (!gone) {
          setBroken(true);
        }
      },
    );
    return () => {
      gone = true;
      resize.disconnect();
      setModeler(null);
      created.destroy();
    };
  }, [xml, labels, publishedIds]);

  // Again: only now the panel stands beside it, and the canvas is as narrow as it stays.
  useLayoutEffect(() => {
    if (modeler !== null) {
      const canvas = modeler.get("canvas");
      canvas.resized();
      fitBeside(canvas);
    }
  }, [modeler]);

  return { container, modeler, broken, labels };
}

/** The whole drawing, where nothing lies over it; a small one begins on the left, as it grows to the right. */
export function fitBeside(canvas: Canvas): void {
  const { inner, outer } = canvas.viewbox();
  const width = outer.width - FREE.left - FREE.right;
  const height = outer.height - FREE.top - FREE.bottom;
  if (width <= 0 || height <= 0 || inner.width === 0) {
    return;
  }
  const scale = Math.min(LARGEST, width / inner.width, height / inner.height);
  const spare = { x: width / scale - inner.width, y: height / scale - inner.height };
  canvas.viewbox({
    x: inner.x - FREE.left / scale - Math.min(MARGIN, Math.max(0, spare.x / 2)),
    y: inner.y - FREE.top / scale - Math.max(0, spare.y / 2),
    width: outer.width / scale,
    height: outer.height / scale,
  });
}
