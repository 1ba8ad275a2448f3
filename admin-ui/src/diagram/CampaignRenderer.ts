import type BpmnRenderer from "bpmn-js/lib/draw/BpmnRenderer";
import type TextRenderer from "bpmn-js/lib/draw/TextRenderer";
import type EventBus from "diagram-js/lib/core/EventBus";
import BaseRenderer from "diagram-js/lib/draw/BaseRenderer";
import type { ElementLike, ShapeLike } from "diagram-js/lib/core/Types";
import type { Shape } from "bpmn-js/lib/model/Types";
import { append, attr, create } from "tiny-svg";
import type { Diagram, DiagramElement, StepKind } from "./Diagram";
import { LOOKS } from "./looks";

const ABOVE_BPMN = 2_000;
const WIDE = 150;
const NARROWEST_LABEL = 44;
// bpmn-js takes it, its types do not know it.
const LEFT_MIDDLE = "left-middle" as "center-middle";
const INK = "#16232e";
const SOFT = "#51606d";
const LABEL = "#33424e";

/** Draws what a campaign knows as cards and coins; everything else is left to bpmn-js. */
export class CampaignRenderer extends BaseRenderer {
  static $inject = ["eventBus", "bpmnRenderer", "textRenderer", "config.diagram"];

  private readonly elements: Map<string, DiagramElement>;
  private readonly names: Map<string, string>;

  constructor(
    eventBus: EventBus,
    private readonly bpmnRenderer: BpmnRenderer,
    private readonly textRenderer: TextRenderer,
    diagram: Diagram,
  ) {
    super(eventBus, ABOVE_BPMN);
    this.elements = new Map(diagram.elements.map((each) => [each.id, each]));
    this.names = new Map([...diagram.elements, ...diagram.flows].map(({ id, name }) => [id, name]));
  }

  override canRender(element: ElementLike): boolean {
    return labelTargetOf(element) !== null || this.elements.get(element.id)?.kind != null;
  }

  override drawShape(visuals: SVGElement, shape: ShapeLike): SVGElement {
    const target = labelTargetOf(shape);
    if (target !== null) {
      return this.label(visuals, shape, this.names.get(target) ?? "");
    }
    const element = this.elements.get(shape.id);
    switch (element?.kind) {
      case "send":
      case "handoff":
        return this.card(visuals, shape, element, element.kind);
      case "split":
      case "race":
        return diamond(visuals, shape, element.kind);
      case "wait":
      case "event":
        return coin(visuals, shape, element.kind, "hollow");
      case "audience":
      case "schedule":
      case "condition":
      case "happened":
      case "outcome":
        return coin(visuals, shape, element.kind, "filled");
      default:
        return this.bpmnRenderer.drawShape(visuals, shape as Shape);
    }
  }

  override getShapePath(shape: ShapeLike): string {
    return this.bpmnRenderer.getShapePath(shape as Shape);
  }

  /** In a somewhat wider box than was drawn for it: our letters are wider than those of bpmn-js. */
  private label(visuals: SVGElement, { width, height }: ShapeLike, words: string): SVGElement {
    const room = Math.max(NARROWEST_LABEL, width * 1.2);
    const text = this.textRenderer.createText(words, {
      box: { width: room, height },
      align: "center-top",
      padding: 0,
      style: { ...this.textRenderer.getExternalStyle(), fill: LABEL },
    });
    attr(text, { transform: `translate(${(width - room) / 2} 0)` });
    append(visuals, text);
    return text;
  }

  private card(visuals: SVGElement, shape: ShapeLike, element: DiagramElement, kind: StepKind) {
    const { width, height } = shape;
    const outline = add(visuals, "rect", {
      ...{ width, height, rx: 12, fill: "#fff", stroke: "#c3ced7", "stroke-width": 1.5 },
      class: "campaign-card",
    });
    const wide = width >= WIDE;
    const tile = wide ? 40 : 26;
    const at = { x: wide ? 11 : 8, y: wide ? (height - tile) / 2 : 8 };
    add(visuals, "rect", {
      ...at,
      width: tile,
      height: tile,
      rx: tile / 4,
      fill: LOOKS[kind].color,
    });
    icon(visuals, kind, "#fff", { x: at.x + tile / 4, y: at.y + tile / 4, size: tile / 2 });
    if (wide) {
      const left = at.x + tile + 10;
      this.text(visuals, element.name, {
        left,
        top: 0,
        width: width - left - 8,
        height: height - 16,
      });
      subtitle(visuals, element.settings["template"] ?? "", left, height - 13, width - left - 10);
    } else {
      this.text(visuals, element.name, {
        left: 8,
        top: 34,
        width: width - 12,
        height: height - 36,
      });
    }
    return outline;
  }

  private text(
    visuals: SVGElement,
    words: string,
    box: { left: number; top: number; width: number; height: number },
  ): void {
    const text = this.textRenderer.createText(words, {
      box: { width: box.width, height: box.height },
      align: LEFT_MIDDLE,
      padding: 0,
      style: { fontSize: "12.5px", fontWeight: "600", fill: INK, lineHeight: 1.2 },
    });
    attr(text, { transform: `translate(${box.left} ${box.top})` });
    append(visuals, text);
  }
}

function labelTargetOf(element: ElementLike): string | null {
  const target = (element as { labelTarget?: ElementLike | null }).labelTarget;
  return target?.id ?? null;
}

function coin(visuals: SVGElement, shape: ShapeLike, kind: StepKind, style: "filled" | "hollow") {
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

function diamond(visuals: SVGElement, { width, height }: ShapeLike, kind: StepKind): SVGElement {
  const { color } = LOOKS[kind];
  const points = `${width / 2},1 ${width - 1},${height / 2} ${width / 2},${height - 1} 1,${height / 2}`;
  const outline = add(visuals, "polygon", {
    ...{ points, fill: "#fff", stroke: color, "stroke-width": 2.5, "stroke-linejoin": "round" },
  });
  const size = width * 0.42;
  icon(visuals, kind, color, { x: (width - size) / 2, y: (height - size) / 2, size });
  return outline;
}

function icon(
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

function subtitle(visuals: SVGElement, words: string, x: number, y: number, room: number): void {
  const text = add(visuals, "text", { x, y, style: `font-size: 11px; fill: ${SOFT}` });
  // Some six units for a letter of this size; the whole name is in the panel.
  const most = Math.floor(room / 6);
  text.textContent = words.length > most ? `${words.slice(0, most - 1)}…` : words;
}

function add(parent: SVGElement, tag: string, attributes: Record<string, unknown>): SVGElement {
  const node = create(tag);
  attr(node, attributes);
  append(parent, node);
  return node;
}
