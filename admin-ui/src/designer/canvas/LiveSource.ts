import type { ElementLike } from "diagram-js/lib/core/Types";
import { type CampaignSource, type DrawnElement, subtitleOf } from "../../diagram/CampaignSource";
import { propertyOf } from "../fields/properties";
import { type Drawn, textOf } from "../moddle";
import { kindOfModdle } from "./moddleKind";

/** What the renderer draws while the diagram is being changed. */
export class LiveSource implements CampaignSource {
  static $inject = ["config.labels"];

  constructor(private readonly labels: { of: (key: string) => string }) {}

  elementOf(element: ElementLike): DrawnElement | undefined {
    const node = (element as Drawn).businessObject as Drawn["businessObject"] | undefined;
    if (node === undefined || (element as Drawn).waypoints !== undefined) {
      return undefined;
    }
    const subtitle = subtitleOf((name) => propertyOf(node, name));
    return {
      kind: kindOfModdle(node),
      name: textOf(node, "name"),
      subtitle: subtitle === "" ? "" : this.labels.of(subtitle),
    };
  }

  nameOf(element: ElementLike): string | null {
    const node = (element as Drawn).businessObject as Drawn["businessObject"] | undefined;
    return node === undefined || node.$type === "bpmn:Group" ? null : textOf(node, "name");
  }
}
