import { expect, test } from "vitest";
import { badgeFor, fillBadge } from "./badge";

const words = {
  number: String,
  percent: String,
  standing: (count: number) => `${count} here`,
  arrived: (count: number) => `${count} came`,
  failed: (count: number) => `${count} failed`,
};
const step = {
  element: "a",
  name: null,
  type: "sendTask",
  standing: 3,
  arrived: 9,
  left: 6,
  failed: 0,
};

test("a badge shows only what there is to count", () => {
  const badge = badgeFor("wide");

  fillBadge(badge, step, words);

  expect(shown(badge)).toEqual(["9", "3"]);
});

test("a badge is filled again rather than built again", () => {
  const badge = badgeFor("wide");
  fillBadge(badge, step, words);
  const pills = [...badge.children];

  fillBadge(badge, { ...step, standing: 0, failed: 1 }, words);

  expect([...badge.children]).toEqual(pills);
  expect(shown(badge)).toEqual(["9", "1"]);
});

function shown(badge: HTMLElement): (string | null)[] {
  return [...badge.querySelectorAll<HTMLElement>("span")]
    .filter(({ hidden }) => !hidden)
    .map(({ textContent }) => textContent);
}
