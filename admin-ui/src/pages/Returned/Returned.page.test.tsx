import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { show } from "../../test/render";
import { serverThat } from "../../test/server";
import { ReturnedPage } from "./Returned.page";

const BOUNCE = {
  id: 7,
  door: "smtp",
  receivedAt: "2026-01-01T10:00:00Z",
  kind: "BOUNCE",
  reason: "USER_UNKNOWN",
  status: "5.1.1",
  words: "550 <img src=x onerror=alert(1)> user unknown",
  deed: "SUPPRESSED",
  contactId: 1,
  template: "win-back-letter",
  address: "ada@mail.example",
  from: null,
  subject: "Undelivered",
  body: null,
  canBeUndone: true,
  undoneAt: null,
  undoneBy: null,
  undoneWhy: null,
};

test("the list says what was understood and what was done", async () => {
  serverThat({ "GET /api/feedback": { body: { items: [BOUNCE], next: null } } });
  show(<ReturnedPage />);

  const row = within(await screen.findByRole("row", { name: /ada@mail\.example/ }));
  expect(row.getByText("Letter came back")).toBeVisible();
  expect(row.getByText("Nobody has this address")).toBeVisible();
  expect(row.getByText("Not written to any more")).toBeVisible();
});

test("a mail is shown in its own words, and undoing says why", async () => {
  const undone = { ...BOUNCE, canBeUndone: false, undoneAt: BOUNCE.receivedAt, undoneBy: "user:a" };
  const { calls } = serverThat({
    "GET /api/feedback": { body: { items: [BOUNCE], next: null } },
    "GET /api/feedback/7": { body: { ...BOUNCE, body: "<script>alert(1)</script>" } },
    "POST /api/feedback/7/undo": { body: undone },
  });
  const user = userEvent.setup();
  show(<ReturnedPage />);

  await user.click(await screen.findByRole("button", { name: "Returned mail 7" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(await dialog.findByText("<script>alert(1)</script>")).toBeVisible();
  expect(dialog.getByText(/<img src=x/)).toBeVisible();
  await user.type(dialog.getByLabelText(/^Why/), "Their server was down");
  await user.click(dialog.getByRole("button", { name: "Write to this address again" }));

  const sent = calls.find(({ method }) => method === "POST");
  expect(sent?.body).toEqual({ why: "Their server was down" });
});
