import type Canvas from "diagram-js/lib/core/Canvas";
import type ElementRegistry from "diagram-js/lib/core/ElementRegistry";
import type EventBus from "diagram-js/lib/core/EventBus";
import type CommandStack from "diagram-js/lib/command/CommandStack";
import type Selection from "diagram-js/lib/features/selection/Selection";
import type { FindingsLayer } from "../../diagram/FindingsLayer";
import type { Drawn, MakesModdle, Moddle } from "../moddle";
import type { Steps } from "./Steps";

/** The parts of bpmn-js's modeling that we use; its own types know no moddle. */
export interface Modeling {
  updateProperties: (element: Drawn, properties: Record<string, unknown>) => void;
  updateModdleProperties: (
    element: Drawn,
    part: Moddle,
    properties: Record<string, unknown>,
  ) => void;
  removeElements: (elements: Drawn[]) => void;
  createShape: (
    shape: Drawn,
    position: { x: number; y: number },
    target: Drawn,
    hints?: object,
  ) => Drawn;
  resizeShape: (shape: Drawn, bounds: object) => void;
  connect: (source: Drawn, target: Drawn, attributes?: object) => Drawn;
  setColor: (elements: Drawn[], colors: object) => void;
}

export interface ElementFactory {
  createShape: (attributes: Record<string, unknown>) => Drawn;
  createParticipantShape?: unknown;
}

export interface Replaces {
  replaceElement: (element: Drawn, target: Record<string, unknown>, hints?: object) => Drawn;
}

export interface Services {
  canvas: Canvas;
  elementRegistry: ElementRegistry;
  eventBus: EventBus;
  commandStack: CommandStack;
  selection: Selection;
  modeling: Modeling;
  bpmnFactory: MakesModdle;
  bpmnReplace: Replaces;
  findingsLayer: FindingsLayer;
  steps: Steps;
  editorActions: { trigger: (action: string, options?: object) => unknown };
}
