import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { runWhenChanged } from "./when-changed.mjs";

let folder;
const runs = () => readFileSync(join(folder, "output"), "utf8").length;
const build = (
  script = `require("fs").appendFileSync(${JSON.stringify(join(folder, "output"))}, "x")`,
) =>
  runWhenChanged(
    join(folder, "stamp"),
    join(folder, "output"),
    [join(folder, "input")],
    [process.execPath, "-e", script],
  );

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "when-changed-"));
  writeFileSync(join(folder, "input"), "one");
});

test("nothing is run twice for the same input", () => {
  build();
  build();

  expect(runs()).toBe(1);
});

test("a changed input is a reason to run again", () => {
  build();
  writeFileSync(join(folder, "input"), "two");
  build();

  expect(runs()).toBe(2);
});

test("an output that was removed is made again", () => {
  build();
  rmSync(join(folder, "output"));
  build();

  expect(runs()).toBe(1);
});

test("a command that failed is run again", () => {
  expect(build("process.exit(3)")).toBe(3);
  expect(build("process.exit(3)")).toBe(3);
});
