import type Canvas from "diagram-js/lib/core/Canvas";
import type ElementRegistry from "diagram-js/lib/core/ElementRegistry";
import type EventBus from "diagram-js/lib/core/EventBus";
import type Overlays from "diagram-js/lib/features/overlays/Overlays";
import { append, attr, clear, create } from "tiny-svg";
import type { Steps } from "../model/campaign";
import {
  badgeFor,
  type BadgePart,
  type BadgeWords,
  fillBadge,
  type Label,
  labelBadge,
} from "./badge";
import type { Diagram, DiagramElement, DiagramFlow } from "./Diagram";
import { placeOfShare, sharesOfSplits } from "./flows";

const UNDER_EVERYTHING = -5;
const NARROWEST = 3;
const WIDEST = 22;
const SMALL = 80;
// How many arrived at a split is already written on the ways out of it.
const OF_SPLIT: BadgePart[] = ["standing", "failed"];

/** By element. */
export type Labels = Record<string, Label>;

/** People on the diagram: a warm glow where they stand, rivers where they went, numbers on top. */
export class LiveLayer {
  static $inject = ["canvas", "overlays", "elementRegistry", "eventBus", "config.diagram"];

  private readonly badges = new Map<string, HTMLElement>();

  constructor(
    private readonly canvas: Canvas,
    private readonly overlays: Overlays,
    private readonly registry: ElementRegistry,
    private readonly eventBus: EventBus,
    private readonly diagram: Diagram,
  ) {}

  /** `labels`: what is said of elements in place of their people; null: their people. */
  show(steps: Steps, glow: boolean, words: BadgeWords, labels: Labels | null): void {
    const layer = this.canvas.getLayer("campaign-live", UNDER_EVERYTHING);
    clear(layer);
    if (glow) {
      this.drawGlow(layer, steps);
    }
    this.drawRivers(layer, steps);
    for (const step of steps.items) {
      const element = this.diagram.elements.find(({ id }) => id === step.element);
      if (element !== undefined) {
        const badge = this.badge(step.element, () => placeOnElement(element));
        if (labels === null) {
          fillBadge(badge, step, words, element.kind === "split" ? OF_SPLIT : undefined);
        } else {
          // Above a split stands its question, and its ways out say how many took them.
          labelBadge(badge, element.kind === "split" ? null : (labels[step.element] ?? null));
        }
      }
    }
    this.writeShares(steps, words);
  }

  private drawGlow(layer: SVGElement, { items }: Steps): void {
    const most = Math.max(1, ...items.map(({ standing }) => standing));
    append(layer, glowGradient());
    for (const { element: id, standing } of items) {
      const element = this.diagram.elements.find((each) => each.id === id);
      // Who is inside of a sub-process stands at one of its steps.
      if (element !== undefined && element.kind !== "part" && standing > 0) {
        const { x, y, width, height } = element.bounds;
        const share = standing / most;
        const ellipse = create("ellipse");
        attr(ellipse, {
          ...{ cx: x + width / 2, cy: y + height / 2, fill: "url(#campaign-glow)" },
          ...{ rx: width / 2 + 30 + 30 * share, ry: height / 2 + 26 + 24 * share },
          opacity: 0.35 + 0.65 * share,
        });
        append(layer, ellipse);
      }
    }
  }

  private drawRivers(layer: SVGElement, { flows }: Steps): void {
    const most = Math.max(1, ...flows.map(({ count }) => count));
    for (const { flow: id, count } of flows) {
      const flow = this.diagram.flows.find((each) => each.id === id);
      if (flow !== undefined && count > 0) {
        const river = create("polyline");
        attr(river, {
          points: flow.waypoints.map(({ x, y }) => `${x},${y}`).join(" "),
          ...{ fill: "none", stroke: "#73c0dd", "stroke-opacity": 0.45 },
          ...{ "stroke-linejoin": "round", "stroke-linecap": "butt" },
          "stroke-width": NARROWEST + (WIDEST - NARROWEST) * (count / most),
        });
        append(layer, river);
      }
    }
  }

  private writeShares({ flows }: Steps, words: BadgeWords): void {
    for (const { flow, count, share } of sharesOfSplits(this.diagram, flows)) {
      const badge = this.badge(flow.id, () => placeOnFlow(flow));
      badge.textContent = `${words.percent(share)} · ${words.number(count)}`;
      badge.className = "live-share";
    }
  }

  /** Made once and filled again with every count, so that nothing on the canvas flickers. */
  private badge(id: string, place: () => { top: number; left: number }): HTMLElement {
    const known = this.badges.get(id);
    if (known !== undefined) {
      return known;
    }
    const small = (this.diagram.elements.find((each) => each.id === id)?.bounds.width ?? 0) < SMALL;
    const badge = badgeFor(small ? "small" : "wide");
    const element = this.registry.get(id);
    if (element !== undefined) {
      const holder = document.createElement("div");
      holder.append(badge);
      badge.addEventListener("click", () => {
        this.eventBus.fire("element.click", { element });
      });
      const scale = { min: 0.8, max: 1.1 };
      this.overlays.add(id, "live", { position: place(), html: holder, scale });
    }
    this.badges.set(id, badge);
    return badge;
  }
}

function placeOnElement({ bounds }: DiagramElement) {
  return bounds.width < SMALL
    ? { top: -4, left: bounds.width / 2 }
    : { top: 0, left: bounds.width - 8 };
}

/** Overlays of a flow are placed from the corner of the box around its waypoints. */
function placeOnFlow(flow: DiagramFlow) {
  const { x, y } = placeOfShare(flow);
  return {
    top: y - Math.min(...flow.waypoints.map((point) => point.y)),
    left: x - Math.min(...flow.waypoints.map((point) => point.x)),
  };
}

function glowGradient(): SVGElement {
  const gradient = create("radialGradient");
  attr(gradient, { id: "campaign-glow" });
  for (const [offset, color, opacity] of [
    ["0%", "#ff8a1f", 0.85],
    ["55%", "#ffb84d", 0.5],
    ["100%", "#ffe3a8", 0],
  ]) {
    const stop = create("stop");
    attr(stop, { offset, "stop-color": color, "stop-opacity": opacity });
    append(gradient, stop);
  }
  return gradient;
}
