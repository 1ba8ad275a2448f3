import type ContextPad from "diagram-js/lib/features/context-pad/ContextPad";
import type PopupMenu from "diagram-js/lib/features/popup-menu/PopupMenu";
import { type Drawn, is } from "../moddle";
import { attach } from "./attach";
import { CATALOGUE, type Entry, followersOf } from "./catalogue";
import { iconOf } from "./iconOf";
import type { Labels } from "./labels";
import { kindOfModdle } from "./moddleKind";
import type { Modeling } from "./Services";
import type { Steps } from "./Steps";

export const APPEND = "campaign-append";

interface Places {
  append: (source: Drawn, shape: Drawn) => Drawn;
}

interface Connects {
  start: (event: Event, source: Drawn) => void;
}

/** What can be done with the step that is selected: go on, connect, remove. */
export class CampaignPad {
  static $inject = [
    ...["contextPad", "popupMenu", "modeling", "connect", "autoPlace", "steps", "config.labels"],
  ];

  constructor(
    contextPad: ContextPad,
    private readonly popupMenu: PopupMenu,
    private readonly modeling: Modeling,
    private readonly connect: Connects,
    private readonly autoPlace: Places,
    private readonly steps: Steps,
    private readonly labels: Labels,
  ) {
    contextPad.registerProvider(this as never);
    popupMenu.registerProvider(APPEND, this as never);
  }

  getContextPadEntries(element: Drawn) {
    const node = element.businessObject;
    const goesOn = is(node, "bpmn:FlowNode") && this.followers(element).length > 0;
    const start = (event: Event, from: Drawn) => this.connect.start(event, from);
    const remove = (_: Event, it: Drawn) => this.modeling.removeElements([it]);
    return {
      ...(goesOn
        ? {
            append: {
              ...{ group: "model", className: "pad-append", title: this.labels.pad("append") },
              action: { click: (event: MouseEvent, from: Drawn) => this.open(event, from) },
            },
            connect: {
              ...{ group: "connect", className: "pad-connect", title: this.labels.pad("connect") },
              action: { click: start, dragstart: start },
            },
          }
        : {}),
      delete: {
        ...{ group: "edit", className: "pad-remove", title: this.labels.pad("remove") },
        action: { click: remove },
      },
    };
  }

  getMultiElementContextPadEntries() {
    return {
      delete: {
        ...{ group: "edit", className: "pad-remove", title: this.labels.pad("remove") },
        action: { click: (_: Event, all: Drawn[]) => this.modeling.removeElements(all) },
      },
    };
  }

  getPopupMenuEntries(source: Drawn) {
    return Object.fromEntries(
      this.followers(source).map((entry) => [
        entry.kind,
        {
          label: this.labels.kind(entry.kind),
          description: this.labels.text(entry.kind),
          imageUrl: iconOf(entry.kind),
          group: { id: entry.group, name: this.labels.group(entry.group) },
          action: () => this.append(source, entry),
        },
      ]),
    );
  }

  /** By mouse at the button, by keyboard beside the step. */
  openAt(source: Drawn, at: { x: number; y: number }): void {
    this.popupMenu.open(source as never, APPEND, at, {
      ...{ title: this.labels.pad("append"), width: 310, search: true },
    });
  }

  private open(event: MouseEvent, source: Drawn): void {
    const { right, top } = (event.target as HTMLElement).getBoundingClientRect();
    const at = { x: right + 8, y: top };
    this.openAt(source, { ...at, cursor: at } as never);
  }

  private append(source: Drawn, entry: Entry): void {
    this.popupMenu.close();
    const shape = this.steps.create(entry.kind);
    if (entry.family === "edge") {
      attach(this.modeling, shape, source);
    } else {
      this.autoPlace.append(source, shape);
    }
  }

  private followers(element: Drawn): Entry[] {
    const node = element.businessObject;
    const kind = kindOfModdle(node);
    if (kind === null && is(node, "bpmn:EndEvent")) {
      return [];
    }
    return kind === "anytime" ? [] : followersOf(kind).filter((it) => CATALOGUE.includes(it));
  }
}
