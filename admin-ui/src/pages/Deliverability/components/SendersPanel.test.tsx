import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { serverThat } from "../../../test/server";
import { show } from "../../../test/render";
import { SendersPanel } from "./SendersPanel";

const OWN = {
  key: "",
  name: "Harbour",
  address: "hello@harbour.example",
  domain: "harbour.example",
  withdrawn: false,
  own: true,
};
const CLUB = {
  key: "club",
  name: "Tasting Club",
  address: "hello@club.example",
  domain: "club.example",
  withdrawn: false,
  own: false,
};

beforeEach(() => {
  document.cookie = "XSRF-TOKEN=token; path=/";
});

function serverFor(role: "ADMIN" | "MARKETER") {
  return serverThat({
    "GET /api/senders": { body: { items: [OWN, CLUB], next: null } },
    "GET /api/session": { body: { user: "ann", role } },
    "PUT /api/senders/news-tea-example": { body: CLUB },
    "DELETE /api/senders/club": { status: 204 },
  });
}

test("an administrator adds a sender, whose word in diagrams is made from its address", async () => {
  const { calls } = serverFor("ADMIN");
  show(<SendersPanel />);

  await userEvent.click(await screen.findByRole("button", { name: "Add a sender" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Name" }), "Tea Club");
  await userEvent.type(screen.getByRole("textbox", { name: "Address" }), "news@tea.example");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));

  await waitFor(() =>
    expect(calls).toContainEqual(
      expect.objectContaining({
        path: "/api/senders/news-tea-example",
        body: { name: "Tea Club", address: "news@tea.example" },
      }),
    ),
  );
});

test("a sender is withdrawn, and the company's own is not offered for it", async () => {
  const { calls } = serverFor("ADMIN");
  show(<SendersPanel />);

  await userEvent.click(await screen.findByRole("button", { name: "Withdraw" }));

  await waitFor(() =>
    expect(calls).toContainEqual(
      expect.objectContaining({ method: "DELETE", path: "/api/senders/club" }),
    ),
  );
});

test("a marketer reads who there is", async () => {
  serverFor("MARKETER");
  show(<SendersPanel />);

  expect(await screen.findByText("hello@club.example")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Add a sender" })).toBeNull();
});
