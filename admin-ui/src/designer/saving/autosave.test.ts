import { expect, test } from "vitest";
import { autosave, beginSaving, type Event, isUnsaved, phaseOf, shouldSend } from "./autosave";

function after(...events: Event[]) {
  return events.reduce(autosave, beginSaving(3));
}

const changed: Event = { type: "changed" };
const sent: Event = { type: "sent" };
const saved: Event = { type: "saved", revision: 4, at: 1_000 };

test("what was drawn while it was being saved is not taken for saved", () => {
  const state = after(changed, sent, changed, saved);

  expect(isUnsaved(state)).toBe(true);
  expect(phaseOf(state)).toBe("dirty");
  expect(shouldSend(state)).toBe(true);
  expect(state.revision).toBe(4);
});

test("nothing is sent twice at a time, and nothing when nothing has changed", () => {
  expect(shouldSend(after())).toBe(false);
  expect(shouldSend(after(changed, sent))).toBe(false);
  expect(phaseOf(after(changed, sent, saved))).toBe("saved");
});

test("a server that does not answer is asked again", () => {
  const state = after(changed, sent, { type: "failed", trouble: { kind: "offline" } });

  expect(phaseOf(state)).toBe("offline");
  expect(shouldSend(state)).toBe(true);
  expect(phaseOf([sent, saved].reduce(autosave, state))).toBe("saved");
});

test("when somebody else was faster nothing is sent until a person has decided", () => {
  const theirs = { kind: "conflict", who: "bea", at: "2026-01-01T00:00:00Z" } as const;
  const state = after(changed, sent, { type: "failed", trouble: theirs }, changed);

  expect(phaseOf(state)).toBe("conflict");
  expect(shouldSend(state)).toBe(false);
});
