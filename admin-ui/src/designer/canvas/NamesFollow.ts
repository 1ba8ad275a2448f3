import CommandInterceptor from "diagram-js/lib/command/CommandInterceptor";
import type ElementRegistry from "diagram-js/lib/core/ElementRegistry";
import type EventBus from "diagram-js/lib/core/EventBus";
import { type Drawn, is, textOf } from "../moddle";
import { idFor, isMadeUp } from "./ids";
import { kindOfModdle } from "./moddleKind";
import type { Modeling } from "./Services";

interface Renaming {
  context: { element: Drawn; oldProperties?: { name?: string }; oldLabel?: string };
}

/** Elements get ids that say what they are. Those of a published version stay: people stand at them. */
export class NamesFollow extends CommandInterceptor {
  static override $inject = ["eventBus", "modeling", "elementRegistry", "config.publishedIds"];

  constructor(
    eventBus: EventBus,
    private readonly modeling: Modeling,
    private readonly registry: ElementRegistry,
    private readonly published: ReadonlySet<string>,
  ) {
    super(eventBus);
    this.postExecuted(["shape.create"], ({ context }: { context: { shape: Drawn } }) => {
      this.follow(context.shape, "");
    });
    this.postExecuted(
      ["connection.create", "connection.reconnect"],
      ({ context }: { context: { connection: Drawn } }) => {
        this.follow(context.connection, textOf(context.connection.businessObject, "name"));
      },
    );
    this.postExecuted(["element.updateProperties"], ({ context }: Renaming) => {
      const former = context.oldProperties?.name;
      if (context.oldProperties !== undefined && "name" in context.oldProperties) {
        this.follow(context.element, former ?? "");
      }
    });
    this.postExecuted(["element.updateLabel"], ({ context }: Renaming) => {
      this.follow(context.element.labelTarget ?? context.element, context.oldLabel ?? "");
    });
  }

  private follow(element: Drawn, formerName: string): void {
    const node = element.businessObject;
    const { id } = node;
    const named = is(node, "bpmn:FlowNode") || is(node, "bpmn:SequenceFlow");
    if (
      id === undefined ||
      element.labelTarget != null ||
      !named ||
      this.published.has(id) ||
      !isMadeUp(id, node, formerName)
    ) {
      return;
    }
    const made = idFor(node, kindOfModdle(node), (other) => {
      return other !== id && (this.registry.get(other) !== undefined || this.published.has(other));
    });
    if (made !== id) {
      this.modeling.updateProperties(element, { id: made });
    }
  }
}
