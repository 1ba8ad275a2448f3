import type BpmnRenderer from "bpmn-js/lib/draw/BpmnRenderer";
import type TextRenderer from "bpmn-js/lib/draw/TextRenderer";
import type EventBus from "diagram-js/lib/core/EventBus";
import BaseRenderer from "diagram-js/lib/draw/BaseRenderer";
import type { ElementLike, ShapeLike } from "diagram-js/lib/core/Types";
import type { Shape } from "bpmn-js/lib/model/Types";
import { append, attr } from "tiny-svg";
import type { CampaignSource, DrawnElement } from "./CampaignSource";
import type { StepKind } from "./Diagram";
import { LOOKS } from "./looks";
import { add, coin, diamond, frame, icon, subtitle } from "./shapes";

const ABOVE_BPMN = 2_000;
const WIDE = 150;
const NARROWEST_LABEL = 44;
// bpmn-js takes it, its types do not know it.
const LEFT_MIDDLE = "left-middle" as "center-middle";
const INK = "#16232e";
const LABEL = "#33424e";

/** Draws what a campaign knows as cards and coins; everything else is left to bpmn-js. */
export class CampaignRenderer extends BaseRenderer {
  static $inject = ["eventBus", "bpmnRenderer", "textRenderer", "campaignSource"];

  constructor(
    eventBus: EventBus,
    private readonly bpmnRenderer: BpmnRenderer,
    private readonly textRenderer: TextRenderer,
    private readonly source: CampaignSource,
  ) {
    super(eventBus, ABOVE_BPMN);
  }

  override canRender(element: ElementLike): boolean {
    const target = labelTargetOf(element);
    return target === null
      ? this.source.elementOf(element)?.kind != null
      : this.source.nameOf(target) !== null;
  }

  override drawShape(visuals: SVGElement, shape: ShapeLike): SVGElement {
    const target = labelTargetOf(shape);
    if (target !== null) {
      return this.label(visuals, shape, this.source.nameOf(target) ?? "");
    }
    const element = this.source.elementOf(shape) ?? null;
    switch (element?.kind) {
      case "send":
      case "action":
      case "task":
      case "call":
      case "handoff":
      case "decide":
        return this.card(visuals, shape, element, element.kind);
      case "part":
      case "anytime": {
        const outline = frame(visuals, shape, element.kind);
        const { width } = shape;
        this.text(visuals, element.name, { left: 38, top: 6, width: width - 46, height: 24 });
        return outline;
      }
      case "split":
      case "random":
      case "race":
        return diamond(visuals, shape, element.kind);
      case "wait":
      case "day":
      case "date":
      case "event":
      case "goal":
      case "deadline":
      case "becomes":
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

  private card(visuals: SVGElement, shape: ShapeLike, element: DrawnElement, kind: StepKind) {
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
      subtitle(visuals, element.subtitle, left, height - 13, width - left - 10);
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

function labelTargetOf(element: ElementLike): ElementLike | null {
  const target = (element as { labelTarget?: ElementLike | null }).labelTarget;
  return target ?? null;
}
