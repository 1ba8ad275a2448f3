import type Palette from "diagram-js/lib/features/palette/Palette";
import type Create from "diagram-js/lib/features/create/Create";
import type { StepKind } from "../../diagram/Diagram";
import { LOOKS } from "../../diagram/looks";
import type { Drawn } from "../moddle";
import { CATALOGUE, type Entry, GROUPS } from "./catalogue";
import { iconOf } from "./iconOf";
import type { ElementFactory } from "./Services";
import type { Steps } from "./Steps";
import type { Labels } from "./labels";

interface Tool {
  start?: (event: Event) => void;
  toggle?: () => void;
  activateSelection?: (event: Event) => void;
}

/** What there is to draw with, by name; the first of each family, the others are chosen in the panel. */
export class CampaignPalette {
  static $inject = [
    ...["palette", "create", "steps", "elementFactory", "globalConnect", "lassoTool"],
    "config.labels",
  ];

  constructor(
    palette: Palette,
    private readonly create: Create,
    private readonly steps: Steps,
    private readonly elementFactory: ElementFactory,
    private readonly connect: Tool,
    private readonly lasso: Tool,
    private readonly labels: Labels,
  ) {
    palette.registerProvider(this as never);
  }

  getPaletteEntries() {
    const entries: Record<string, object> = {};
    for (const group of GROUPS) {
      entries[`head-${group}`] = heading(group, this.labels.group(group));
      const families = new Set<string>();
      for (const entry of CATALOGUE.filter((it) => it.group === group)) {
        if (!families.has(entry.family)) {
          families.add(entry.family);
          entries[`step-${entry.kind}`] = this.step(entry);
        }
      }
    }
    entries["head-tools"] = heading("tools", this.labels.group("tools"));
    entries["tool-note"] = this.extra("note", "bpmn:TextAnnotation", NOTE);
    entries["tool-frame"] = this.extra("frame", "bpmn:Group", FRAME);
    entries["tool-connect"] = this.tool("connect", CONNECT, (event) => this.connect.start?.(event));
    entries["tool-lasso"] = this.tool("lasso", LASSO, (event) =>
      this.lasso.activateSelection?.(event),
    );
    return entries;
  }

  private step({ kind, group }: Entry) {
    const start = (event: Event) => this.create.start(event, this.steps.create(kind));
    return entryOf(
      group,
      kind,
      this.labels.kind(kind),
      this.labels.text(kind),
      tileOf(kind),
      start,
    );
  }

  private extra(name: "note" | "frame", type: string, strokes: string) {
    const start = (event: Event) => {
      const shape: Drawn = this.elementFactory.createShape({ type });
      this.create.start(event, shape);
    };
    const { label, text } = this.labels.tool(name);
    return entryOf("tools", name, label, text, sketch(strokes), start);
  }

  private tool(name: "connect" | "lasso", strokes: string, act: (event: Event) => void) {
    const { label, text } = this.labels.tool(name);
    return entryOf("tools", name, label, text, sketch(strokes), act);
  }
}

const NOTE = '<path d="M13 4h-6a2 2 0 0 0 -2 2v12a2 2 0 0 0 2 2M9 9h9M9 13h6"/>';
const FRAME = '<rect x="4" y="5" width="16" height="14" rx="3" stroke-dasharray="3 3"/>';
const CONNECT = '<path d="M5 18l13 -12M11 6h7v7"/>';
const LASSO =
  '<path d="M4 8v-2a2 2 0 0 1 2 -2h2M16 4h2a2 2 0 0 1 2 2v2M20 16v2a2 2 0 0 1 -2 2h-2M8 20h-2a2 2 0 0 1 -2 -2v-2M12 9v6M9 12h6"/>';

function entryOf(
  group: string,
  name: string,
  label: string,
  title: string,
  picture: string,
  start: (event: Event) => void,
) {
  // Without "entry" and "draggable" on its root bpmn-js neither drags nor clicks it.
  const html = `<div class="entry palette-step" draggable="true" data-step="${name}">${picture}<span>${escape(label)}</span></div>`;
  return { group, title, html, action: { dragstart: start, click: start } };
}

function heading(group: string, label: string) {
  return { group, html: `<div class="palette-head">${escape(label)}</div>`, action: {} };
}

function tileOf(kind: StepKind): string {
  return `<i style="background:${LOOKS[kind].color}"><img alt="" src="${iconOf(kind, "#fff")}"></i>`;
}

function sketch(strokes: string): string {
  return `<i class="palette-tool"><svg viewBox="0 0 24 24" width="18" height="18" fill="none" stroke="#51606d" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">${strokes}</svg></i>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
