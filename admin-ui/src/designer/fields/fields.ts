import { type FieldKind, templateOf, type TemplateProperty } from "./templates";

/** Where a field's value stands in the diagram. */
export type Binding =
  | { type: "property"; name: string }
  | { type: "camunda:property"; name: string }
  | { type: "timer"; name: "timeDuration" | "timeCycle" }
  | { type: "condition"; name: "condition" }
  | { type: "flow"; name: "conditionExpression" };

export type Widget =
  | "text"
  | "longText"
  | "choice"
  | "feel"
  | "eventFeel"
  | "duration"
  | "offset"
  | "schedule"
  | "zone"
  | "clock"
  | "time"
  | "weekdays"
  | "switch"
  | "number"
  | "template"
  | "topic"
  | "decision"
  | "event"
  | "campaign"
  | "attribute"
  | "contactDate"
  | "sender"
  | "group";

export interface Field {
  name: string;
  binding: Binding;
  widget: Widget;
  group: string;
  label: string;
  hint: string;
  initial: string;
  required: boolean;
  pattern: { value: string; message: string } | null;
  choices: { name: string; value: string }[];
  /** Shown only when another setting has one of these values. */
  only?: { setting: string; values: string[] };
}

const WIDGETS: Record<string, Widget> = {
  ...{ audience: "feel", filter: "eventFeel", goalFilter: "eventFeel", value: "feel" },
  ...{ validFor: "duration", dueIn: "duration", goalWithin: "duration", winnerAfter: "duration" },
  ...{ offset: "offset", timeZone: "zone", zone: "clock", at: "time", weekdays: "weekdays" },
  ...{
    template: "template",
    topic: "topic",
    sender: "sender",
    decision: "decision",
    event: "event",
    goal: "event",
  },
  ...{ calledElement: "campaign", attribute: "attribute", date: "contactDate", group: "group" },
  ...{ instructions: "longText", yearly: "switch", control: "switch", conditionExpression: "feel" },
  ...{ points: "number", weight: "number", testShare: "number", conversionValue: "number" },
};

/** Which action of a service task asks for which of its settings. */
const ONLY: Record<string, string[]> = {
  tag: ["addTag", "removeTag"],
  attribute: ["setAttribute"],
  value: ["setAttribute"],
  points: ["addPoints"],
  topic: ["subscribe", "unsubscribe"],
  webhook: ["webhook"],
};

const plain = { hint: "", required: true, pattern: null, choices: [] };
const duration = { type: "timer", name: "timeDuration" } as const;
const condition = { type: "condition", name: "condition" } as const;

/** What an element template cannot say: settings that stand deeper in the diagram. */
const DEEPER: Partial<Record<FieldKind, Field>> = {
  wait: {
    ...{ ...plain, name: "timeDuration", binding: duration, widget: "duration", group: "canvas" },
    ...{ label: "How long", initial: "P7D" },
  },
  deadline: {
    ...{ ...plain, name: "timeDuration", binding: duration, widget: "duration", group: "when" },
    ...{ label: "After", initial: "P30D" },
  },
  schedule: {
    ...{ ...plain, name: "timeCycle", binding: { type: "timer", name: "timeCycle" } },
    ...{ widget: "schedule", group: "when", label: "When", initial: "0 0 9 * * ?" },
  },
  condition: {
    ...{ ...plain, name: "condition", binding: condition, widget: "feel", group: "who" },
    ...{ label: "Condition", initial: "daysSince(orders.lastAt) > 90" },
  },
  becomes: {
    ...{ ...plain, name: "condition", binding: condition, widget: "feel", group: "what" },
    ...{ label: "Condition", initial: 'did("purchased")' },
  },
};

export function fieldsOf(kind: FieldKind): Field[] {
  if (kind === "otherwise") {
    // The way for everyone else has a name, like the others, and no condition.
    return fieldsOf("path").slice(0, 1);
  }
  const fields = (templateOf(kind)?.properties ?? [])
    .filter(({ type }) => type !== "Hidden")
    .map((property) => fieldOf(property, kind));
  const deeper = DEEPER[kind];
  return deeper === undefined ? fields : [...fields.slice(0, 1), deeper, ...fields.slice(1)];
}

/** What a new element of this kind begins with, by binding. */
export function initially(kind: FieldKind): { binding: Binding; value: string }[] {
  const hidden = (templateOf(kind)?.properties ?? [])
    .filter(({ type }) => type === "Hidden")
    .map((property) => fieldOf(property, kind));
  return [...hidden, ...fieldsOf(kind)].map(({ binding, initial }) => ({
    binding,
    value: initial,
  }));
}

function fieldOf(property: TemplateProperty, kind: FieldKind): Field {
  const { binding, choices = [], constraints, group = "canvas" } = property;
  const only = kind === "action" ? ONLY[binding.name] : undefined;
  return {
    name: binding.name,
    binding: bindingOf(binding),
    widget: WIDGETS[binding.name] ?? (choices.length > 0 ? "choice" : "text"),
    group,
    label: property.label ?? binding.name,
    hint: property.description ?? "",
    initial: property.value ?? "",
    required: constraints?.notEmpty === true || only !== undefined,
    pattern: constraints?.pattern ?? null,
    choices,
    ...(only === undefined ? {} : { only: { setting: "action", values: only } }),
  };
}

function bindingOf({ type, name }: TemplateProperty["binding"]): Binding {
  if (name === "conditionExpression") {
    return { type: "flow", name };
  }
  return type === "property" ? { type, name } : { type: "camunda:property", name };
}
