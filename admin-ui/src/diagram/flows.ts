import type { FlowCount } from "../model/campaign";
import type { Diagram, DiagramFlow, Point } from "./Diagram";

export interface FlowShare {
  flow: DiagramFlow;
  count: number;
  share: number;
}

/** Of the people who left a split, how many took which way; nothing for a split nobody has left. */
export function sharesOfSplits(diagram: Diagram, counts: FlowCount[]): FlowShare[] {
  const countOf = (id: string) => counts.find(({ flow }) => flow === id)?.count ?? 0;
  return diagram.elements
    .map(({ id }) => diagram.flows.filter(({ source }) => source === id))
    .filter((ways) => ways.length > 1)
    .flatMap((ways) => {
      const all = ways.reduce((sum, { id }) => sum + countOf(id), 0);
      return ways.map((flow) => ({ flow, count: countOf(flow.id), share: countOf(flow.id) / all }));
    })
    .filter(({ share }) => !Number.isNaN(share));
}

const ASIDE = 15;

/** Along a flow's longest stretch, where there is most room, and across from its name. */
export function placeOfShare({ waypoints, label }: DiagramFlow): Point {
  const { from, to } = longestStretch(waypoints);
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  if (label === null) {
    return middle;
  }
  return from.y === to.y
    ? { x: middle.x, y: middle.y + (label.y + label.height / 2 < middle.y ? ASIDE : -ASIDE) }
    : middle;
}

function longestStretch(waypoints: Point[]): { from: Point; to: Point } {
  const stretches = waypoints.slice(1).map((to, i) => ({ from: waypoints[i] ?? to, to }));
  const [longest] = stretches.toSorted((a, b) => length(b) - length(a));
  return longest ?? { from: { x: 0, y: 0 }, to: { x: 0, y: 0 } };
}

function length({ from, to }: { from: Point; to: Point }): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}
