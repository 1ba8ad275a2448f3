import type { ShapeLike } from "diagram-js/lib/core/Types";
import { append, attr, create } from "tiny-svg";
import type { StepKind } from "./Diagram";
import { LOOKS } from "./looks";

const SOFT = "#51606d";

export function coin(
  visuals: SVGElement,
  shape: ShapeLike,
  kind: StepKind,
  style: "filled" | "hollow",
) {
  const { color } = LOOKS[kind];
  const radius = shape.width / 2;
  const filled = style === "filled";
  const circle = add(visuals, "circle", {
    ...{ cx: radius, cy: radius, r: radius - 1, class: "campaign-coin" },
    ...{ fill: filled ? color : "#fff", stroke: color, "stroke-width": 2.5 },
  });
  const size = radius * 1.1;
  icon(visuals, kind, filled ? "#fff" : color, {
    x: radius - size / 2,
    y: radius - size / 2,
    size,
  });
  return circle;
}

export function diamond(
  visuals: SVGElement,
  { width, height }: ShapeLike,
  kind: StepKind,
): SVGElement {
  const { color } = LOOKS[kind];
  const points = `${width / 2},1 ${width - 1},${height / 2} ${width / 2},${height - 1} 1,${height / 2}`;
  const outline = add(visuals, "polygon", {
    ...{ points, fill: "#fff", stroke: color, "stroke-width": 2.5, "stroke-linejoin": "round" },
  });
  const size = width * 0.42;
  icon(visuals, kind, color, { x: (width - size) / 2, y: (height - size) / 2, size });
  return outline;
}

/** Around the steps of a sub-process; where people stand shines through. */
export function frame(
  visuals: SVGElement,
  { width, height }: ShapeLike,
  kind: StepKind,
): SVGElement {
  const { color } = LOOKS[kind];
  const outline = add(visuals, "rect", {
    ...{ width, height, rx: 16, fill: "#51606d", "fill-opacity": 0.05 },
    ...{ stroke: color, "stroke-width": 1.5, "stroke-dasharray": "6 5" },
    class: "campaign-frame",
  });
  icon(visuals, kind, color, { x: 14, y: 10, size: 16 });
  return outline;
}

export function icon(
  visuals: SVGElement,
  kind: StepKind,
  color: string,
  { x, y, size }: { x: number; y: number; size: number },
): void {
  const group = add(visuals, "g", {
    transform: `translate(${x} ${y}) scale(${size / 24})`,
    ...{ fill: "none", stroke: color, "stroke-width": 2 },
    ...{ "stroke-linecap": "round", "stroke-linejoin": "round" },
  });
  for (const [tag, { key: _, ...strokes }] of LOOKS[kind].strokes) {
    add(group, tag, strokes);
  }
}

export function subtitle(
  visuals: SVGElement,
  words: string,
  x: number,
  y: number,
  room: number,
): void {
  const text = add(visuals, "text", { x, y, style: `font-size: 11px; fill: ${SOFT}` });
  // Some six units for a letter of this size; the whole name is in the panel.
  const most = Math.floor(room / 6);
  text.textContent = words.length > most ? `${words.slice(0, most - 1)}…` : words;
}

export function add(
  parent: SVGElement,
  tag: string,
  attributes: Record<string, unknown>,
): SVGElement {
  const node = create(tag);
  attr(node, attributes);
  append(parent, node);
  return node;
}
