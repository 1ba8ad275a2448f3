import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import type { ContactFilter } from "../../model/bulk";
import { aContact } from "../../test/samples";
import { show } from "../../test/render";
import { ContactsTable } from "../../pages/Contacts/components/ContactsTable";
import { BulkBar } from "./BulkBar";
import { useChoice } from "./useChoice";

const SHOWN = [aContact(), aContact({ id: 2, firstName: "Ben", email: "ben@example.org" })];

function List({ filter = {}, total = 1_234 }: { filter?: ContactFilter; total?: number }) {
  const choice = useChoice(filter);
  return (
    <>
      <BulkBar choice={choice} shown={SHOWN.length} total={total} />
      <ContactsTable contacts={SHOWN} choice={choice} />
    </>
  );
}

function Filtered() {
  const [filter, setFilter] = useState<ContactFilter>({});
  return (
    <>
      <button onClick={() => setFilter({ tag: "vip" })}>only vip</button>
      <List filter={filter} />
    </>
  );
}

function serverAnswers(answers: Record<string, unknown>) {
  const asked: { path: string; body: unknown }[] = [];
  vi.stubGlobal("fetch", (path: string, init?: RequestInit) => {
    asked.push({ path, body: typeof init?.body === "string" ? JSON.parse(init.body) : null });
    return Promise.resolve(Response.json(answers[path] ?? { items: [] }));
  });
  return asked;
}

test("nothing is offered while nobody is ticked", () => {
  serverAnswers({});
  show(<List />);

  expect(screen.queryByRole("region")).not.toBeInTheDocument();
});

test("who ticks all on the page may take all who match", async () => {
  serverAnswers({});
  show(<List />);

  await userEvent.click(screen.getByRole("checkbox", { name: "Choose all on this page" }));
  expect(screen.getByText("2 people chosen")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Choose all 1,234 who match" }));

  expect(screen.getByText("1,234 people chosen")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Choose nobody" }));
  expect(screen.queryByRole("region")).not.toBeInTheDocument();
});

test("another filter begins anew", async () => {
  serverAnswers({});
  show(<Filtered />);
  await userEvent.click(screen.getByRole("checkbox", { name: "Choose Ada Byron" }));
  expect(screen.getByText("1 person chosen")).toBeVisible();

  await userEvent.click(screen.getByRole("button", { name: "only vip" }));

  expect(screen.queryByText("1 person chosen")).not.toBeInTheDocument();
});

test("what happens is said in words before it begins", async () => {
  const action = { kind: "TAG", tag: "vip" };
  const asked = serverAnswers({
    "/api/contacts/bulk/preview": { action, count: 1_234, canBeUndone: true },
    "/api/contacts/bulk": { job: 9 },
    "/api/jobs/9": {
      ...{ id: 9, kind: "bulk", state: "DONE", done: 1_234, total: 1_234, created: 0 },
      ...{ updated: 1_200, unchanged: 34, rejected: 0, rejectedFile: null, problem: null },
      bulk: { action, by: "mara", undoes: null, undoneBy: null, canUndo: true, undoUntil: "" },
    },
  });
  show(<List filter={{ tag: "press" }} />);
  await userEvent.click(screen.getByRole("checkbox", { name: "Choose all on this page" }));
  await userEvent.click(screen.getByRole("button", { name: "Choose all 1,234 who match" }));

  await userEvent.click(screen.getByRole("button", { name: "Do something with them" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Put a tag on" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.type(dialog.getByRole("combobox", { name: /Tag/ }), "vip");
  await userEvent.click(dialog.getByRole("button", { name: "Next" }));

  expect(await dialog.findByText("1,234 people get the tag “vip”.")).toBeVisible();
  expect(dialog.getByText(/You can undo this for 30 days/)).toBeVisible();
  expect(asked.some(({ path }) => path === "/api/contacts/bulk")).toBe(false);
  await userEvent.click(dialog.getByRole("button", { name: "Do it for 1,234 people" }));

  expect(await screen.findByText(/Done: 1,200 people changed, 34 left/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Undo" })).toBeVisible();
  expect(asked.find(({ path }) => path === "/api/contacts/bulk")?.body).toEqual({
    ...{ tag: "press", all: true },
    action,
  });
});

test("what cannot be undone is said before", async () => {
  const action = { kind: "WITHDRAW", topic: "news", label: "News" };
  serverAnswers({
    "/api/topics": { items: [{ name: "news", label: "News", legalBasis: "CONSENT" }] },
    "/api/contacts/bulk/preview": { action, count: 1, canBeUndone: false },
  });
  show(<List />);
  await userEvent.click(screen.getByRole("checkbox", { name: "Choose Ada Byron" }));
  await userEvent.click(screen.getByRole("button", { name: "Do something with them" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Withdraw consent" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.click(dialog.getByRole("combobox", { name: /Topic/ }));
  await userEvent.click(await screen.findByRole("option", { name: "News", hidden: true }));
  await userEvent.click(dialog.getByRole("button", { name: "Next" }));

  expect(await dialog.findByText(/This cannot be undone/)).toBeVisible();
});
