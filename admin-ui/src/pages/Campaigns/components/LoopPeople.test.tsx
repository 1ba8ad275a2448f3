import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
// Reading the page takes its time, which is no part of a test.
import "../Campaign.page";
import { createQueryClient } from "../../../app/queryClient";
import { createAppRouter } from "../../../app/router";
import { LOOP_STAGES, type LoopPerson } from "../../../model/loop";
import { aCampaign } from "../../../test/samples";
import { serverThat } from "../../../test/server";

const WON = "GET /api/campaigns/1/loop/WON/people";

function aPerson(changes: Partial<LoopPerson> = {}): LoopPerson {
  return {
    ...{ contactId: 7, contactName: "Ada Byron", email: "ada@example.org" },
    ...{ at: "2026-06-15T10:00:00Z", how: [] },
    leads: [{ id: 12, state: "WON", amount: 480.5, currency: "EUR" }],
    ...changes,
  };
}

type Answers = Parameters<typeof serverThat>[0];

function open(search: string, answers: Answers, role = "ADMIN"): void {
  const stages = LOOP_STAGES.map((stage) => ({ stage, people: 1, amounts: [] }));
  serverThat({
    "GET /api/session": { body: { username: "ada", role } },
    "GET /api/instance": { body: { version: "1", demo: false, sandbox: false, now: "2026-01-01" } },
    "GET /api/campaigns/1": { body: aCampaign() },
    "GET /api/campaigns/1/loop": { body: { stages } },
    ...answers,
  });
  window.history.replaceState(null, "", `/ui/campaigns/1${search}`);
  const queryClient = createQueryClient(() => undefined);
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={createAppRouter(queryClient)} />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

test("the address alone opens the people, who lead to their contact and lead", async () => {
  open("?people=WON", { [WON]: { body: { items: [aPerson()], next: null } } });

  const drawer = within(await screen.findByRole("dialog", { name: "Won · Win-back" }));
  expect(await drawer.findByRole("link", { name: "Ada Byron" })).toHaveAttribute(
    "href",
    "/ui/contacts/7",
  );
  expect(drawer.getByRole("link", { name: "Lead 12 · Won" })).toHaveAttribute(
    "href",
    "/ui/leads?lead=12",
  );
  expect(drawer.getByText("€480.50")).toBeVisible();
});

test("who may not see leads is not sent there", async () => {
  open("?people=WON", { [WON]: { body: { items: [aPerson()], next: null } } }, "MARKETER");

  expect(await screen.findByText("Lead 12 · Won")).toBeVisible();
  expect(screen.queryByRole("link", { name: "Lead 12 · Won" })).toBeNull();
});

test("a number opens its people, and closing leaves the campaign's own address", async () => {
  open("", {
    "GET /api/campaigns/1/loop/RESPONDED/people": {
      body: { items: [aPerson({ how: ["CLICK", "FORM"], leads: [] })], next: null },
    },
  });

  await userEvent.click(await screen.findByRole("link", { name: /Responded/ }));
  expect(await screen.findByText("Followed a link · Sent a form")).toBeVisible();
  expect(window.location.search).toBe("?people=RESPONDED");

  await userEvent.click(screen.getByRole("button", { name: "Close" }));
  await waitFor(() => expect(window.location.search).toBe(""));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("more people are read on wish, and who is gone is named so", async () => {
  open("?people=WON", {
    [WON]: ({ path }) => ({
      body: path.includes("cursor=7")
        ? { items: [aPerson({ contactId: 8, contactName: null, email: null })], next: null }
        : { items: [aPerson()], next: "7" },
    }),
  });

  await userEvent.click(await screen.findByRole("button", { name: "Load more" }));

  expect(await screen.findByText("Deleted contact")).toBeVisible();
});

test("where nobody came the drawer says so", async () => {
  open("?people=WON", { [WON]: { body: { items: [], next: null } } });
  expect(await screen.findByText("Nobody yet")).toBeVisible();
});

test("people that cannot be read are told in the server's words", async () => {
  open("?people=WON", { [WON]: { status: 422, body: { title: "No", detail: "Not a list." } } });

  const drawer = within(await screen.findByRole("dialog"));
  expect(await drawer.findByRole("alert")).toHaveTextContent("Not a list.");
});

test("an address with a stage that does not exist shows the campaign", async () => {
  open("?people=OLD", {});

  expect(await screen.findByRole("heading", { name: "Win-back", level: 1 })).toBeVisible();
  expect(screen.queryByRole("dialog")).toBeNull();
});
