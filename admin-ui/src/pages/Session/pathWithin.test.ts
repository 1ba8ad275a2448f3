import { expect, test } from "vitest";
import { pathWithin } from "./pathWithin";

test("after the login one is where one was", () => {
  expect(pathWithin("/ui", "/contacts?q=ada")).toBe("/ui/contacts?q=ada");
});

test.each([undefined, "/", "//evil.example", "/\\evil.example", "https://evil.example", "/login"])(
  "%j leads nowhere but to the campaigns",
  (next) => {
    expect(pathWithin("/ui", next)).toBe("/ui/");
  },
);
