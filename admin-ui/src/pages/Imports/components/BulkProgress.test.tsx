import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { BulkJob } from "../../../model/bulk";
import { show } from "../../../test/render";
import { aJob } from "../../../test/samples";
import { BulkProgress } from "./BulkProgress";
import { ImportsTable } from "./ImportsTable";

const TAGGED: BulkJob = {
  action: { kind: "TAG", tag: "vip" },
  by: "mara",
  ...{ undoes: null, undoneBy: null, canUndo: true, undoUntil: "2026-04-01T08:00:00Z" },
};

test("a bulk action tells whom it changed, who ordered it and until when it can be undone", () => {
  const job = aJob({ state: "DONE", done: 3, total: 3, updated: 2, unchanged: 1, bulk: TAGGED });
  show(<BulkProgress job={job} bulk={TAGGED} />);

  expect(screen.getByText("2 people were changed.")).toBeVisible();
  expect(screen.getByText("1 person was like that already.")).toBeVisible();
  expect(screen.getByText(/Ordered by mara · can be undone until Apr 1, 2026/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Undo" })).toBeVisible();
});

test("an undo tells whom it left alone and is not undone itself", () => {
  const undo = { ...TAGGED, undoes: 7, canUndo: false };
  const job = aJob({ state: "DONE", done: 2, total: 2, updated: 1, unchanged: 1, bulk: undo });
  show(<BulkProgress job={job} bulk={undo} />);

  expect(screen.getByText("1 person is as before.")).toBeVisible();
  expect(screen.getByText(/changed by somebody since/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Undo" })).not.toBeInTheDocument();
});

test("the list of jobs says in words what was done", () => {
  const jobs = [
    aJob({ id: 9, state: "RUNNING", done: 1, total: 4, bulk: { ...TAGGED, canUndo: false } }),
    aJob({ id: 8, state: "DONE", title: "people.csv" }),
  ];
  show(<ImportsTable jobs={jobs} />);

  expect(screen.getByRole("link", { name: "Tag “vip” put on" })).toBeVisible();
  expect(screen.getByText("25%")).toBeVisible();
  expect(screen.getByRole("link", { name: "people.csv" })).toBeVisible();
});
