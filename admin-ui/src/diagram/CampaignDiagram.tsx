import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import "./diagram.css";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Steps } from "../model/campaign";
import type { Finding } from "../model/problem";
import type { Diagram } from "./Diagram";
import type { Labels } from "./LiveLayer";
import type { Path } from "./PathLayer";
import { useBadgeWords } from "./useBadgeWords";
import { useViewer } from "./useViewer";
import { ZoomButtons } from "./ZoomButtons";

interface Props {
  xml: string;
  diagram: Diagram;
  steps?: Steps | undefined;
  glow?: boolean;
  labels?: Labels | null;
  findings?: Finding[];
  path?: Path | undefined;
  selected: string | null;
  onSelect: (element: string | null) => void;
}

const NOTHING: Finding[] = [];

export function CampaignDiagram(props: Props) {
  const { xml, diagram, steps, glow = true, labels = null } = props;
  const { findings = NOTHING, path, selected, onSelect } = props;
  const { t } = useTranslation();
  const words = useBadgeWords();
  const { container, viewer } = useViewer(xml, diagram, selected, onSelect);

  useEffect(() => {
    if (viewer !== null && steps !== undefined) {
      viewer.get("liveLayer").show(steps, glow, words, labels);
    }
  }, [viewer, steps, glow, words, labels]);

  useEffect(() => {
    if (viewer !== null && path !== undefined) {
      viewer.get("pathLayer").show(path);
    }
  }, [viewer, path]);

  useEffect(() => {
    viewer?.get("findingsLayer").show(findings);
  }, [viewer, findings]);

  useEffect(() => {
    if (viewer !== null && selected !== null) {
      const canvas = viewer.get("canvas");
      canvas.addMarker(selected, "is-selected");
      return () => canvas.removeMarker(selected, "is-selected");
    }
    return undefined;
  }, [viewer, selected]);

  return (
    <div className="campaign-diagram">
      <div
        ref={container}
        className="campaign-canvas"
        role="region"
        aria-label={t("diagram.title", { name: diagram.name })}
      />
      {viewer !== null && <ZoomButtons canvas={viewer.get("canvas")} />}
    </div>
  );
}
