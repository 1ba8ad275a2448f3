import type { ElementLike } from "diagram-js/lib/core/Types";
import type { Diagram, DiagramElement, StepKind } from "./Diagram";

export interface DrawnElement {
  kind: StepKind | null;
  name: string;
  /** What the step does it with, such as its letter; empty: nothing to say. */
  subtitle: string;
}

/** From where the renderer knows what it draws: a diagram that was read, or one that is being changed. */
export interface CampaignSource {
  elementOf: (element: ElementLike) => DrawnElement | undefined;
  /** Null when the name is left to bpmn-js. */
  nameOf: (element: ElementLike) => string | null;
}

export function sourceOf(diagram: Diagram): CampaignSource {
  const elements = new Map(diagram.elements.map((each) => [each.id, drawn(each)]));
  const named = [...diagram.elements, ...diagram.flows];
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return {
    elementOf: ({ id }) => elements.get(id),
    nameOf: ({ id }) => names.get(id) ?? null,
  };
}

function drawn({ kind, name, settings }: DiagramElement): DrawnElement {
  return { kind, name, subtitle: subtitleOf((setting) => settings[setting]) };
}

const TELLING = ["template", "decision", "group", "tag", "attribute", "topic", "webhook", "url"];

export function subtitleOf(setting: (name: string) => string | undefined): string {
  return TELLING.map(setting).find((value) => value !== undefined && value !== "") ?? "";
}
