import type { Diagram, DiagramElement } from "./Diagram";
import { LOOKS } from "./looks";

const MARGIN = 14;
/** Small diagrams are not blown up. */
const LEAST = { width: 760, height: 200 };

/** The start and the ends inside of a sub-process are circles, too. */
const NARROWEST_CARD = 80;
const HOLLOW = ["wait", "day", "date", "event", "goal", "deadline", "becomes"];

/** A diagram's shape at a glance, drawn from its layout alone. */
export function DiagramThumbnail({ diagram }: { diagram: Diagram }) {
  return (
    <svg viewBox={viewBoxOf(diagram)} width="100%" height="100%" aria-hidden="true">
      <g fill="none" stroke="#93a3b0" strokeWidth="3" strokeLinejoin="round">
        {diagram.flows.map(({ id, waypoints }) => (
          <polyline key={id} points={waypoints.map(({ x, y }) => `${x},${y}`).join(" ")} />
        ))}
      </g>
      {diagram.elements.map((element) => (
        <Shape key={element.id} element={element} />
      ))}
    </svg>
  );
}

function Shape({ element: { kind, bounds } }: { element: DiagramElement }) {
  const { x, y, width, height } = bounds;
  const color = kind === null ? "#51606d" : LOOKS[kind].color;
  switch (kind === null && width < NARROWEST_CARD ? "circle" : kind) {
    case "part":
    case "anytime":
      return (
        <rect {...bounds} rx="18" fill={color} fillOpacity="0.06" stroke={color} strokeWidth="2" />
      );
    case "split":
    case "random":
    case "race": {
      const points = `${x + width / 2},${y} ${x + width},${y + height / 2} ${x + width / 2},${y + height} ${x},${y + height / 2}`;
      return <polygon points={points} fill="#fff" stroke={color} strokeWidth="5" />;
    }
    case "send":
    case "action":
    case "task":
    case "call":
    case "handoff":
    case "decide":
    case null:
      return (
        <>
          <rect {...bounds} rx="14" fill="#fff" stroke="#c3ced7" strokeWidth="3" />
          <rect x={x + 10} y={y + height / 2 - 18} width="36" height="36" rx="9" fill={color} />
          <rect
            x={x + 56}
            y={y + height / 2 - 12}
            width={width - 72}
            height="9"
            rx="4"
            fill="#aebbc5"
          />
          <rect
            x={x + 56}
            y={y + height / 2 + 5}
            width={(width - 72) / 2}
            height="7"
            rx="3"
            fill="#d5dde4"
          />
        </>
      );
    default:
      return (
        <circle
          cx={x + width / 2}
          cy={y + height / 2}
          r={width / 2 - 2}
          fill={kind === null || HOLLOW.includes(kind) ? "#fff" : color}
          stroke={color}
          strokeWidth="5"
        />
      );
  }
}

function viewBoxOf({ elements, flows }: Diagram): string {
  const corners = elements.flatMap(({ bounds: { x, y, width, height } }) => [
    { x, y },
    { x: x + width, y: y + height },
  ]);
  const points = [...corners, ...flows.flatMap(({ waypoints }) => waypoints)];
  const left = Math.min(...points.map(({ x }) => x)) - MARGIN;
  const top = Math.min(...points.map(({ y }) => y)) - MARGIN;
  const right = Math.max(...points.map(({ x }) => x)) + MARGIN;
  const bottom = Math.max(...points.map(({ y }) => y)) + MARGIN;
  const width = Math.max(right - left, LEAST.width);
  const height = Math.max(bottom - top, LEAST.height);
  const x = (left + right - width) / 2;
  const y = (top + bottom - height) / 2;
  return points.length === 0 ? "0 0 1 1" : `${x} ${y} ${width} ${height}`;
}
