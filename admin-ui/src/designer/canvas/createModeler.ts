import Modeler from "bpmn-js/lib/Modeler";
import camunda from "camunda-bpmn-moddle/resources/camunda.json";
import { CampaignRenderer } from "../../diagram/CampaignRenderer";
import { DRAWING } from "../../diagram/createViewer";
import { FindingsLayer } from "../../diagram/FindingsLayer";
import { calmEditing } from "./calmEditing";
import { CampaignPad } from "./CampaignPad";
import { CampaignPalette } from "./CampaignPalette";
import { firstName, type Labels } from "./labels";
import { LabelsBeside } from "./LabelsBeside";
import { LiveSource } from "./LiveSource";
import { NamesFollow } from "./NamesFollow";
import { PathsBegin } from "./PathsBegin";
import { registersTogether } from "./together";
import type { Services } from "./Services";
import { Steps } from "./Steps";

const campaignModule = {
  __init__: [
    ...["campaignRenderer", "findingsLayer", "registersTogether", "paletteProvider"],
    ...["contextPadProvider", "namesFollow", "pathsBegin", "labelsBeside", "calmEditing"],
  ],
  campaignSource: ["type", LiveSource],
  campaignRenderer: ["type", CampaignRenderer],
  findingsLayer: ["type", FindingsLayer],
  registersTogether: ["factory", registersTogether],
  steps: ["type", Steps],
  paletteProvider: ["type", CampaignPalette],
  contextPadProvider: ["type", CampaignPad],
  namesFollow: ["type", NamesFollow],
  pathsBegin: ["type", PathsBegin],
  labelsBeside: ["type", LabelsBeside],
  calmEditing: ["factory", calmEditing],
};

export type CampaignModeler = Modeler<Services>;

/** @param publishedIds ids at which people may stand; they are never changed */
export function createModeler(
  container: HTMLElement,
  labels: Labels,
  publishedIds: ReadonlySet<string>,
): CampaignModeler {
  const options = {
    ...{ container, labels, publishedIds, names: firstName },
    ...DRAWING,
    moddleExtensions: { camunda },
    additionalModules: [campaignModule],
  };
  return new Modeler<Services>(options);
}
