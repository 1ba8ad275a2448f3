import type { Path } from "../../../diagram/PathLayer";
import type { Run } from "../../../model/why";

/** What the diagram shows of a run; nobody's way is empty. */
export function pathOf(run: Run | undefined): Path {
  const stops = run?.path ?? [];
  return {
    elements: stops.map(({ element }) => element),
    flows: stops.flatMap(({ flow }) => (flow === null ? [] : [flow])),
    at: stops.at(-1)?.element ?? null,
  };
}
