import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import "../../../diagram/diagram.css";
import "../compare.css";
import { useEffect, useRef } from "react";
import type { Diagram } from "../../../diagram/Diagram";
import { useViewer } from "../../../diagram/useViewer";

export interface View {
  side: string;
  box: { x: number; y: number; width: number; height: number };
}

interface Props {
  name: string;
  xml: string;
  diagram: Diagram;
  /** What is coloured, by element. */
  marks: Map<string, string>;
  selected: string | null;
  onSelect: (element: string | null) => void;
  view: View | null;
  onView: (view: View) => void;
}

/** One of the two diagrams; what is moved or enlarged in one is so in the other. */
export function Side({ name, xml, diagram, marks, selected, onSelect, view, onView }: Props) {
  const { container, viewer } = useViewer(xml, diagram, selected, onSelect);
  const following = useRef(false);

  useEffect(() => {
    const canvas = viewer?.get("canvas");
    for (const [id, mark] of marks) {
      canvas?.addMarker(id, mark);
    }
  }, [viewer, marks]);

  useEffect(() => {
    if (viewer === null) {
      return;
    }
    const moved = ({ viewbox }: { viewbox: View["box"] }) => {
      if (!following.current) {
        const { x, y, width, height } = viewbox;
        onView({ side: name, box: { x, y, width, height } });
      }
    };
    viewer.on("canvas.viewbox.changed", moved);
    return () => viewer.off("canvas.viewbox.changed", moved);
  }, [viewer, name, onView]);

  useEffect(() => {
    if (viewer !== null && view !== null && view.side !== name) {
      following.current = true;
      viewer.get("canvas").viewbox(view.box);
      following.current = false;
    }
  }, [viewer, view, name]);

  useEffect(() => {
    const canvas = viewer?.get("canvas");
    const known = [...diagram.elements, ...diagram.flows].some(({ id }) => id === selected);
    if (canvas !== undefined && selected !== null && known) {
      canvas.addMarker(selected, "is-selected");
      return () => canvas.removeMarker(selected, "is-selected");
    }
    return undefined;
  }, [viewer, selected, diagram]);

  return (
    <div
      ref={container}
      className="campaign-canvas compare-canvas"
      role="region"
      aria-label={name}
    />
  );
}
