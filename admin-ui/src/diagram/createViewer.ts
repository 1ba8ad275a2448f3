import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import type Canvas from "diagram-js/lib/core/Canvas";
import { CampaignRenderer } from "./CampaignRenderer";
import { sourceOf } from "./CampaignSource";
import type { Diagram } from "./Diagram";
import { FindingsLayer } from "./FindingsLayer";
import { LiveLayer } from "./LiveLayer";
import { PathLayer } from "./PathLayer";

export interface Services {
  canvas: Canvas;
  liveLayer: LiveLayer;
  findingsLayer: FindingsLayer;
  pathLayer: PathLayer;
}

export type Viewer = NavigatedViewer<Services>;

const campaignModule = (diagram: Diagram) => ({
  campaignSource: ["value", sourceOf(diagram)],
  __init__: ["campaignRenderer", "liveLayer", "findingsLayer", "pathLayer"],
  campaignRenderer: ["type", CampaignRenderer],
  liveLayer: ["type", LiveLayer],
  findingsLayer: ["type", FindingsLayer],
  pathLayer: ["type", PathLayer],
});

const FONT = "'Inter Variable', system-ui, sans-serif";

/** How bpmn-js draws what we leave to it. */
export const DRAWING = {
  textRenderer: {
    defaultStyle: { fontFamily: FONT, fontSize: 12 },
    externalStyle: { fontFamily: FONT, fontSize: 11.5, lineHeight: 1.25 },
  },
  bpmnRenderer: { defaultStrokeColor: "#566573", defaultLabelColor: "#33424e" },
};

export function createViewer(container: HTMLElement, diagram: Diagram): Viewer {
  const options = {
    container,
    diagram,
    ...DRAWING,
    additionalModules: [campaignModule(diagram)],
    // The wheel belongs to the page around the diagram; zooming has its buttons.
    zoomScroll: { enabled: false },
  };
  return new NavigatedViewer<Services>(options);
}
