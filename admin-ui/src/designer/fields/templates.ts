import type { StepKind } from "../../diagram/Diagram";

export type FieldKind = StepKind | "path" | "share" | "otherwise";

export interface TemplateProperty {
  label?: string;
  description?: string;
  type: string;
  value?: string;
  group?: string;
  choices?: { name: string; value: string }[];
  binding: { type: string; name: string };
  constraints?: { notEmpty?: boolean; pattern?: { value: string; message: string } };
}

export interface Template {
  id: string;
  name: string;
  description: string;
  appliesTo: string[];
  groups: { id: string; label: string }[];
  properties: TemplateProperty[];
}

const OURS = "groundswell.";

// The same files by which a desktop modeller offers the palette.
const files = import.meta.glob<Template>("../../../../workflows/element-templates/*.json", {
  eager: true,
  import: "default",
});

const templates = new Map(Object.values(files).map((template) => [template.id, template]));

export function templateIdOf(kind: FieldKind): string {
  return OURS + kind;
}

/** Null for a kind that has no template of its own. */
export function templateOf(kind: FieldKind): Template | null {
  return templates.get(templateIdOf(kind)) ?? null;
}

export function allTemplates(): Template[] {
  return [...templates.values()];
}
