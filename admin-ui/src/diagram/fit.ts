import type Canvas from "diagram-js/lib/core/Canvas";

/** Room for the numbers above, and below for the bpmn.io mark, which nothing may cover. */
const MARGIN = { x: 34, top: 46, bottom: 54 };
const LARGEST = 1.15;

export function fit(canvas: Canvas): void {
  const { inner, outer } = canvas.viewbox();
  if (outer.width === 0 || outer.height === 0) {
    return;
  }
  const width = inner.width + 2 * MARGIN.x;
  const height = inner.height + MARGIN.top + MARGIN.bottom;
  const scale = Math.min(outer.width / width, outer.height / height, LARGEST);
  const spare = { x: outer.width / scale - width, y: outer.height / scale - height };
  canvas.viewbox({
    x: inner.x - MARGIN.x - spare.x / 2,
    y: inner.y - MARGIN.top - spare.y / 2,
    width: outer.width / scale,
    height: outer.height / scale,
  });
}
