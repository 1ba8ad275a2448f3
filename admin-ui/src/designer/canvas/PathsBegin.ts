import CommandInterceptor from "diagram-js/lib/command/CommandInterceptor";
import type EventBus from "diagram-js/lib/core/EventBus";
import { type Drawn, listOf } from "../moddle";
import { kindOfModdle } from "./moddleKind";
import type { ElementFactory, Modeling } from "./Services";
import type { Steps } from "./Steps";
import type { FieldKind } from "../fields/templates";
import type { MakesModdle } from "../moddle";
import { templateIdOf } from "../fields/templates";

const BEGIN = { x: 60, y: 0 };

/** What belongs to a step that was just drawn: conditions of its ways, the beginning inside of a part. */
export class PathsBegin extends CommandInterceptor {
  static override $inject = [
    "eventBus",
    "modeling",
    "elementFactory",
    "bpmnFactory",
    "steps",
    "config.names",
  ];

  constructor(
    eventBus: EventBus,
    private readonly modeling: Modeling,
    private readonly elementFactory: ElementFactory,
    private readonly bpmnFactory: MakesModdle,
    private readonly steps: Steps,
    private readonly names: (kind: FieldKind | "begin") => string,
  ) {
    super(eventBus);
    this.postExecuted(["connection.create"], ({ context }: { context: { connection: Drawn } }) => {
      const { connection } = context;
      if (connection.type === "bpmn:SequenceFlow" && connection.source !== undefined) {
        this.begin(connection, connection.source);
      }
    });
    this.postExecuted(["shape.create"], ({ context }: { context: { shape: Drawn } }) => {
      this.open(context.shape);
    });
  }

  private begin(way: Drawn, source: Drawn): void {
    const kind = kindOfModdle(source.businessObject);
    if (kind === "random") {
      this.fill(way, "share", String.fromCharCode(64 + Math.min(26, source.outgoing.length)));
    } else if (kind === "split") {
      const others = source.outgoing.filter((other) => other !== way);
      if (others.length > 0 && source.businessObject.get("default") == null) {
        this.modeling.updateProperties(source, { default: way.businessObject });
        this.modeling.updateProperties(way, { name: this.names("otherwise") });
      } else {
        this.fill(way, "path", this.names("path"));
      }
    }
  }

  private fill(way: Drawn, kind: "path" | "share", name: string): void {
    const model = this.bpmnFactory.create("bpmn:SequenceFlow");
    this.steps.fill(model, kind);
    const extensionElements = model.get("extensionElements");
    const conditionExpression = model.get("conditionExpression");
    this.modeling.updateProperties(way, {
      "camunda:modelerTemplate": templateIdOf(kind),
      ...(extensionElements === undefined ? {} : { extensionElements }),
      ...(conditionExpression === undefined ? {} : { conditionExpression }),
      name,
    });
  }

  /** Inside of a part nobody enters: its plain start is there from the beginning. */
  private open(part: Drawn): void {
    const kind = kindOfModdle(part.businessObject);
    const isNew = listOf(part.businessObject, "flowElements").length === 0;
    if ((kind === "part" || kind === "anytime") && isNew) {
      const start = this.elementFactory.createShape({
        type: "bpmn:StartEvent",
        ...(kind === "anytime" ? { eventDefinitionType: "bpmn:MessageEventDefinition" } : {}),
      });
      start.businessObject.set("name", this.names("begin"));
      if (kind === "anytime") {
        this.steps.fill(start.businessObject, "goal");
      }
      const at = { x: part.x + BEGIN.x, y: part.y + part.height / 2 };
      this.modeling.createShape(start, at, part);
    }
  }
}
