import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Task } from "../../../model/task";
import { show } from "../../../test/render";
import { TaskCard } from "./TaskCard";

const TASK: Task = {
  id: 1,
  contactId: 7,
  contactName: "Ada Lovelace",
  email: "ada@x.example",
  campaignId: 3,
  campaign: "thank-you",
  title: "Call and say thank you",
  group: "sales",
  instructions: "Mention the last order.",
  outcomes: ["reached", "not reached"],
  state: "OPEN",
  overdue: true,
  assignee: null,
  outcome: null,
  note: null,
  createdAt: "2026-03-02T08:00:00Z",
  dueAt: "2026-03-03T08:00:00Z",
  doneAt: null,
};

test("a task that nobody has can be claimed, and says that it is late", async () => {
  show(<TaskCard task={TASK} me="ben" />);

  expect(await screen.findByText("Ada Lovelace")).toBeVisible();
  expect(screen.getByText(/^Overdue since/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Claim" })).toBeEnabled();
});

test("a task that somebody else has is left to him", async () => {
  show(<TaskCard task={{ ...TASK, assignee: "cleo" }} me="ben" />);

  expect(await screen.findByText("cleo")).toBeVisible();
  expect(screen.queryByRole("button")).toBeNull();
});

test("what was done tells what came of it", async () => {
  show(<TaskCard task={{ ...TASK, state: "DONE", outcome: "reached" }} me="ben" />);

  expect(await screen.findByText("reached")).toBeVisible();
});
