import { expect, test } from "vitest";
import { crossed } from "./LabelsBeside";

const DOWN_AND_RIGHT = [
  { x: 100, y: 50 },
  { x: 100, y: 120 },
  { x: 200, y: 120 },
];

test("a label that an upright line runs through is found", () => {
  expect(crossed({ x: 70, y: 78, width: 80, height: 14 }, DOWN_AND_RIGHT)).toBe(100);
});

test("a label that touches the line on its right is too near", () => {
  expect(crossed({ x: 103, y: 78, width: 80, height: 14 }, DOWN_AND_RIGHT)).toBe(100);
});

test("a label beside, above or below the line stays where somebody has put it", () => {
  expect(crossed({ x: 108, y: 78, width: 80, height: 14 }, DOWN_AND_RIGHT)).toBeNull();
  expect(crossed({ x: 10, y: 78, width: 80, height: 14 }, DOWN_AND_RIGHT)).toBeNull();
  expect(crossed({ x: 110, y: 100, width: 80, height: 14 }, DOWN_AND_RIGHT)).toBeNull();
  expect(crossed({ x: 70, y: 20, width: 80, height: 14 }, DOWN_AND_RIGHT)).toBeNull();
});
