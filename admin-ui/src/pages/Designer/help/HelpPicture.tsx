import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import "../../../diagram/diagram.css";
import { useEffect, useMemo } from "react";
import { readDiagram } from "../../../diagram/readDiagram";
import type { Diagram } from "../../../diagram/Diagram";
import { useViewer } from "../../../diagram/useViewer";
import classes from "./Help.module.css";

interface Props {
  xml: string;
  label: string;
  /** The element that is wrong. */
  marked: string | null;
}

/** A small campaign as it looks on the canvas. */
export function HelpPicture({ xml, label, marked }: Props) {
  const diagram = useMemo(() => readDiagram(xml), [xml]);
  return diagram === null ? null : <Drawing {...{ xml, diagram, label, marked }} />;
}

function Drawing({ xml, diagram, label, marked }: Props & { diagram: Diagram }) {
  const { container, viewer } = useViewer(xml, diagram, null, ignore);

  useEffect(() => {
    const isDrawn = [...diagram.elements, ...diagram.flows].some(({ id }) => id === marked);
    if (viewer !== null && marked !== null && isDrawn) {
      viewer.get("canvas").addMarker(marked, "has-finding");
    }
  }, [viewer, diagram, marked]);

  return (
    <div className={classes.picture} style={{ height: heightOf(xml) }}>
      <div ref={container} className="campaign-canvas" role="group" aria-label={label} />
    </div>
  );
}

function ignore() {
  return undefined;
}

/** With room for the labels, and for the bpmn.io mark, which nothing may cover. */
function heightOf(xml: string): number {
  const heights = [
    ...[...xml.matchAll(/<dc:Bounds [^>]*y="(-?\d+)" width="\d+" height="(\d+)"/g)].flatMap(
      ([, y, height]) => [Number(y), Number(y) + Number(height)],
    ),
    ...[...xml.matchAll(/<di:waypoint [^>]*y="(-?\d+)"/g)].map(([, y]) => Number(y)),
  ];
  return Math.max(...heights) - Math.min(...heights) + 110;
}
