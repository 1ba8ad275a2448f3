import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { ContactDetail } from "../../../model/contact";
import { show } from "../../../test/render";
import { serverThat } from "../../../test/server";
import { PersonMenu } from "./PersonMenu";
import { UndoMerge } from "./UndoMerge";

const ada: ContactDetail = {
  id: 1,
  externalId: null,
  email: "ada@x.example",
  firstName: "Ada",
  lastName: "Lovelace",
  language: "en",
  country: null,
  timeZone: null,
  companyId: null,
  company: null,
  attributes: {},
  createdAt: "2026-01-01T00:00:00Z",
  consents: [],
  suppression: null,
  orders: null,
  standing: {
    stage: "target",
    probabilityAlive: null,
    unknown: null,
    recency: null,
    frequency: null,
    monetary: null,
    calculatedAt: null,
  },
  tags: [],
};
const adaToo = { ...ada, id: 2, email: "ada@work.example", country: "GB" };
const admin = { "GET /api/session": { body: { username: "admin", role: "ADMIN" } } };
const side = (contact: typeof ada) => ({ contact, consents: [], suppression: null });

test("nobody is erased before the address is typed", async () => {
  const server = serverThat({ ...admin, "DELETE /api/contacts/1": { body: {} } });
  show(<PersonMenu contact={ada} />);

  await userEvent.click(screen.getByRole("button", { name: "More about this person" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Erase" }));
  const erase = await screen.findByRole("button", { name: "Erase for good" });
  expect(erase).toBeDisabled();
  await userEvent.type(screen.getByLabelText(/Type the address/), "Ada@x.example");
  await userEvent.click(erase);

  expect(server.calls.find(({ method }) => method === "DELETE")?.body).toEqual({
    confirm: "Ada@x.example",
  });
});

test("a marketer is not offered to erase", async () => {
  serverThat({ "GET /api/session": { body: { username: "mara", role: "MARKETER" } } });
  show(<PersonMenu contact={ada} />);

  await userEvent.click(screen.getByRole("button", { name: "More about this person" }));

  expect(await screen.findByRole("menuitem", { name: "Download data" })).toBeVisible();
  expect(screen.queryByRole("menuitem", { name: "Erase" })).toBeNull();
});

test("what a merge makes of the two is shown before it is done", async () => {
  const server = serverThat({
    ...admin,
    "GET /api/contacts": { body: { items: [ada, adaToo], next: null } },
    "GET /api/contacts/1/merge": {
      body: { survivor: side(ada), from: side(adaToo), result: side({ ...ada, country: "GB" }) },
    },
    "POST /api/contacts/1/merge": { body: ada },
  });
  show(<PersonMenu contact={ada} />);

  await userEvent.click(screen.getByRole("button", { name: "More about this person" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Merge with…" }));
  await userEvent.type(await screen.findByLabelText(/Search the other contact/), "ada");
  await userEvent.click(await screen.findByText("ada@work.example"));
  expect(await screen.findByRole("region", { name: "After the merge" })).toHaveTextContent("GB");
  await userEvent.click(screen.getByRole("button", { name: "Merge" }));

  expect(server.calls.find(({ method }) => method === "POST")?.body).toEqual({ from: 2 });
});

test("for a day a merge can be undone", async () => {
  const merge = {
    id: 7,
    email: "ada@work.example",
    at: "2026-01-02T00:00:00Z",
    username: "admin",
    undoUntil: "2026-01-03T00:00:00Z",
  };
  const server = serverThat({
    ...admin,
    "GET /api/contacts/1/merges": { body: { items: [merge] } },
    "POST /api/contacts/1/unmerge": { body: ada },
  });
  show(<UndoMerge id={1} />);

  await userEvent.click(await screen.findByRole("button", { name: "Undo the merge" }));

  expect(server.calls.find(({ method }) => method === "POST")?.body).toEqual({ merge: 7 });
});
