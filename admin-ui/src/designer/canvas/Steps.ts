import type CommandStack from "diagram-js/lib/command/CommandStack";
import type { StepKind } from "../../diagram/Diagram";
import { initially } from "../fields/fields";
import { type FieldKind, templateIdOf, templateOf } from "../fields/templates";
import { changeOf, valueOf } from "../fields/values";
import { type Binding } from "../fields/fields";
import type { Drawn, MakesModdle, Moddle } from "../moddle";
import { autoName } from "./autoName";
import { entryOf } from "./catalogue";
import type { ElementFactory, Modeling, Replaces } from "./Services";
import { together } from "./together";

const SIZES: Partial<Record<string, { width: number; height: number }>> = {
  "bpmn:SubProcess": { width: 420, height: 220 },
};
const CARD = { width: 176, height: 64 };

/** Makes the steps of a campaign as their templates say, and changes their settings; each is one thing to undo. */
export class Steps {
  static $inject = [
    ...["elementFactory", "bpmnFactory", "modeling", "bpmnReplace", "commandStack"],
    "config.names",
  ];

  constructor(
    private readonly elementFactory: ElementFactory,
    private readonly bpmnFactory: MakesModdle,
    private readonly modeling: Modeling,
    private readonly bpmnReplace: Replaces,
    private readonly commandStack: CommandStack,
    private readonly names: (kind: FieldKind) => string,
  ) {}

  /** A shape that is not on the canvas yet. */
  create(kind: StepKind): Drawn {
    const { type, event, attributes } = entryOf(kind);
    const size = SIZES[type] ?? (isCard(type) ? CARD : {});
    const shape = this.elementFactory.createShape({
      ...{ type, ...size, ...(event === undefined ? {} : { eventDefinitionType: event }) },
      ...(type === "bpmn:SubProcess" ? { isExpanded: true } : {}),
    });
    for (const [name, value] of Object.entries(attributes ?? {})) {
      shape.businessObject.set(name, value);
    }
    this.fill(shape.businessObject, kind);
    return shape;
  }

  /** Gives an element what its template begins with; nothing of it can be undone by itself. */
  fill(node: Moddle, kind: FieldKind): void {
    if (templateOf(kind) !== null) {
      node.set("camunda:modelerTemplate", templateIdOf(kind));
    }
    for (const { binding, value } of initially(kind)) {
      const own = binding.type === "property" && binding.name === "name" ? this.names(kind) : value;
      const change = own === "" ? null : changeOf(this.bpmnFactory, node, binding, own);
      for (const [name, made] of Object.entries(change?.attributes ?? {})) {
        change?.part.set(name, made);
      }
    }
  }

  set(element: Drawn, binding: Binding, value: string): void {
    const node = element.businessObject;
    if (valueOf(node, binding) === value) {
      return;
    }
    const renamed = autoName(node, binding, value);
    together(this.commandStack, () => {
      const change = changeOf(this.bpmnFactory, node, binding, value);
      if (change !== null && change.part === node) {
        this.modeling.updateProperties(element, change.attributes);
      } else if (change !== null) {
        this.modeling.updateModdleProperties(element, change.part, change.attributes);
      }
      if (renamed !== null) {
        this.modeling.updateProperties(element, { name: renamed });
      }
    });
  }

  /** Another kind of the same family; the name and the flows stay. */
  change(element: Drawn, kind: StepKind): Drawn {
    const { type, event } = entryOf(kind);
    const model = this.create(kind).businessObject;
    let changed = element;
    together(this.commandStack, () => {
      changed = this.bpmnReplace.replaceElement(
        element,
        { type, ...(event === undefined ? {} : { eventDefinitionType: event }) },
        { autoResize: false },
      );
      this.modeling.updateProperties(changed, {
        "camunda:modelerTemplate": templateIdOf(kind),
        extensionElements: model.get("extensionElements"),
        ...(event === undefined ? {} : { eventDefinitions: model.get("eventDefinitions") }),
        id: element.businessObject.id ?? changed.businessObject.id,
      });
    });
    return changed;
  }
}

export function isCard(type: string): boolean {
  return /Task$|CallActivity$/.test(type);
}
