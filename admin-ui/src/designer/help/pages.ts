import type { StepKind } from "../../diagram/Diagram";

/** A few steps on a grid (column, row), and the ways between them by their places in the list. */
export interface Picture {
  steps: { kind: StepKind; at: [number, number] }[];
  ways: [number, number][];
}

interface HelpPage {
  right: Picture;
  wrong: Picture;
}

/** Steps one after the other. */
function row(...kinds: StepKind[]): Picture {
  return {
    steps: kinds.map((kind, place) => ({ kind, at: [place, 0] })),
    ways: kinds.slice(1).map((_, place) => [place, place + 1]),
  };
}

/** A first step, and behind it two or more ways, each of some steps. */
function fork(first: StepKind, ...ways: StepKind[][]): Picture {
  const picture: Picture = { steps: [{ kind: first, at: [0, 0] }], ways: [] };
  ways.forEach((way, y) => {
    way.forEach((kind, x) => {
      const place = picture.steps.push({ kind, at: [x + 1, y] }) - 1;
      picture.ways.push([x === 0 ? 0 : place - 1, place]);
    });
  });
  return picture;
}

/** Steps without the ways between some of them. */
function apart(picture: Picture, ...missing: number[]): Picture {
  return { ...picture, ways: picture.ways.filter((_, place) => !missing.includes(place)) };
}

/** The pictures; their sentences are among the texts, under "examples". */
export const HELP: Partial<Record<StepKind, HelpPage>> = {
  audience: {
    right: row("audience", "send", "outcome"),
    wrong: {
      steps: [...row("audience", "send").steps, { kind: "audience", at: [0, 1] }],
      ways: [
        [0, 1],
        [2, 1],
      ],
    },
  },
  schedule: { right: row("schedule", "send", "outcome"), wrong: row("audience", "wait", "send") },
  condition: {
    right: row("condition", "send", "outcome"),
    wrong: row("audience", "split", "send"),
  },
  happened: { right: row("happened", "send", "outcome"), wrong: row("audience", "event", "send") },
  send: { right: row("send", "wait", "split"), wrong: row("send", "send", "send") },
  action: { right: row("split", "action", "outcome"), wrong: row("action", "wait", "action") },
  decide: { right: row("decide", "split", "handoff"), wrong: row("decide", "send") },
  handoff: {
    right: fork("handoff", ["split", "outcome"], ["send", "outcome"]),
    wrong: row("handoff", "send"),
  },
  task: { right: row("task", "split", "outcome"), wrong: row("task", "send") },
  call: {
    right: row("send", "call", "outcome"),
    wrong: {
      steps: row("call", "call").steps,
      ways: [
        [0, 1],
        [1, 0],
      ],
    },
  },
  wait: { right: row("send", "wait", "split"), wrong: row("send", "split") },
  day: { right: row("wait", "day", "send"), wrong: row("day", "day", "send") },
  date: { right: row("date", "send", "outcome"), wrong: row("wait", "send") },
  event: {
    right: fork("race", ["event", "send"], ["wait", "outcome"]),
    wrong: row("event", "send"),
  },
  race: {
    right: fork("race", ["event", "send"], ["wait", "outcome"]),
    wrong: fork("race", ["send"], ["outcome"]),
  },
  split: { right: fork("split", ["send", "outcome"], ["outcome"]), wrong: row("split", "send") },
  random: {
    right: fork("random", ["send", "outcome"], ["send", "outcome"]),
    wrong: fork("split", ["send"], ["send"]),
  },
  part: {
    right: row("audience", "part", "outcome"),
    wrong: apart(row("audience", "part", "send"), 1),
  },
  goal: { right: fork("goal", ["outcome"]), wrong: row("send", "goal", "outcome") },
  deadline: { right: fork("deadline", ["outcome"]), wrong: row("wait", "deadline") },
  becomes: { right: fork("becomes", ["outcome"]), wrong: row("send", "becomes") },
  anytime: { right: row("goal", "action", "outcome"), wrong: row("send", "anytime") },
  outcome: {
    right: fork("split", ["outcome"], ["outcome"]),
    wrong: apart(row("send", "wait", "outcome"), 1),
  },
};
