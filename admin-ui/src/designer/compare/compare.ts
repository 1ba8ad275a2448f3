import type { Diagram, DiagramElement, DiagramFlow, StepKind } from "../../diagram/Diagram";

type Step = { id: string; name: string; kind: StepKind | null };
type Way = { id: string; name: string; from: string; to: string };
export type Subject = { step: Step } | { way: Way };

/** One thing that is different; the ids are those of the elements, for the picture. */
export type Change =
  | { type: "added" | "removed"; id: string; what: Subject }
  | { type: "renamed"; id: string; what: Subject; before: string }
  | { type: "kind"; id: string; what: Subject; before: StepKind | null; after: StepKind | null }
  | { type: "setting"; id: string; what: Subject; setting: string; before: string; after: string }
  | { type: "moved"; id: string; what: Subject; from: string; to: string }
  | { type: "name"; id: null; before: string }
  | { type: "description"; id: null };

/** What has changed from one version to another, element by element by their ids. Where things stand is no change. */
export function compare(before: Diagram, after: Diagram): Change[] {
  return [
    ...(before.name === after.name
      ? []
      : [{ type: "name", id: null, before: before.name } as const]),
    ...((before.description ?? "") === (after.description ?? "")
      ? []
      : [{ type: "description", id: null } as const]),
    ...pairs(before.elements, after.elements, stepOf, stepChanges),
    ...pairs(
      before.flows,
      after.flows,
      (flow, diagram) => wayOf(flow, diagram === "before" ? before : after),
      (old, now) => wayChanges(old, now, after),
    ),
  ];
}

function pairs<T extends { id: string }>(
  before: T[],
  after: T[],
  what: (item: T, diagram: "before" | "after") => Subject,
  changes: (old: T, now: T) => Change[],
): Change[] {
  const known = new Map(before.map((each) => [each.id, each]));
  const still = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((now): Change[] => {
      const old = known.get(now.id);
      return old === undefined
        ? [{ type: "added", id: now.id, what: what(now, "after") }]
        : changes(old, now);
    }),
    ...before
      .filter(({ id }) => !still.has(id))
      .map((old): Change => ({ type: "removed", id: old.id, what: what(old, "before") })),
  ];
}

function stepChanges(old: DiagramElement, now: DiagramElement): Change[] {
  const common = { id: now.id, what: stepOf(now) };
  const settings = settingChanges(settingsOf(old), settingsOf(now)).map((change): Change => ({
    ...common,
    ...change,
    type: "setting",
  }));
  return [
    ...(old.name === now.name ? [] : [{ ...common, type: "renamed", before: old.name } as const]),
    ...(old.kind === now.kind
      ? []
      : [{ ...common, type: "kind", before: old.kind, after: now.kind } as const]),
    ...settings,
  ];
}

function wayChanges(old: DiagramFlow, now: DiagramFlow, after: Diagram): Change[] {
  const what = wayOf(now, after);
  const common = { id: now.id, what };
  const { from, to } = what.way;
  const led = old.source !== now.source || old.target !== now.target;
  const settings = settingChanges(
    { conditionExpression: old.condition ?? "", default: String(old.isDefault) },
    { conditionExpression: now.condition ?? "", default: String(now.isDefault) },
  ).map((change): Change => ({ ...common, ...change, type: "setting" }));
  return [
    ...(old.name === now.name ? [] : [{ ...common, type: "renamed", before: old.name } as const]),
    ...(led ? [{ ...common, type: "moved", from, to } as const] : []),
    ...settings,
  ];
}

function settingsOf({ settings, timer, description }: DiagramElement): Record<string, string> {
  return {
    ...settings,
    ...(timer?.duration == null ? {} : { timeDuration: timer.duration }),
    ...(timer?.cycle == null ? {} : { timeCycle: timer.cycle }),
    ...(timer?.date == null ? {} : { timeDate: timer.date }),
    ...(description === null ? {} : { description }),
  };
}

function settingChanges(before: Record<string, string>, after: Record<string, string>) {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .map((setting) => ({ setting, before: before[setting] ?? "", after: after[setting] ?? "" }))
    .filter((change) => change.before !== change.after);
}

function stepOf({ id, name, kind }: DiagramElement): { step: Step } {
  return { step: { id, name, kind } };
}

function wayOf({ id, name, source, target }: DiagramFlow, { elements }: Diagram): { way: Way } {
  const nameOf = (step: string) => elements.find((each) => each.id === step)?.name || step;
  return { way: { id, name, from: nameOf(source), to: nameOf(target) } };
}
