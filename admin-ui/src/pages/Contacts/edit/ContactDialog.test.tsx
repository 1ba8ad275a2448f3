import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { ContactDetail } from "../../../model/contact";
import { show } from "../../../test/render";
import { aContact } from "../../../test/samples";
import { serverThat } from "../../../test/server";
import { ContactDialog } from "./ContactDialog";

const field = (key: string, type: string, more: object = {}) => ({
  ...{ key, name: key, type, label: key, choices: [], required: false, unique: false },
  ...{ personal: false, formerNames: [], builtIn: false, note: null },
  ...more,
});

const FIELDS = [
  field("email", "TEXT", { builtIn: true, required: true }),
  field("shoe", "NUMBER", { label: "Shoe size" }),
  field("born", "DATE", { label: "Born" }),
  field("seen", "DATETIME", { label: "Last seen" }),
  field("member", "BOOLEAN", { label: "Member" }),
  field("tea", "CHOICE", { label: "Tea", choices: ["Assam", "Oolong"], required: true }),
  field("hobbies", "LIST", { label: "Hobbies" }),
  field("motto", "TEXT", { label: "Motto" }),
];

const ada = {
  ...aContact({ company: "Brass & Co", companyId: 7, tags: ["vip"] }),
  attributes: { shoe: 38.5, member: false, hobbies: ["Go"], tea: "Assam" },
  ...{ consents: [], suppression: null, orders: null },
} as unknown as ContactDetail;

const KNOWN = {
  "GET /api/attributes": { body: { items: FIELDS, next: null } },
  "GET /api/companies": { body: { items: [{ id: 7, name: "Brass & Co" }], next: null } },
  "GET /api/tags": { body: { items: [{ tag: "vip", count: 3 }], next: null } },
};

test("only what was changed is said, each fact as its kind", async () => {
  const server = serverThat({ ...KNOWN, "PATCH /api/contacts/1": { body: ada } });
  const user = userEvent.setup();
  show(<ContactDialog contact={ada} onClose={() => undefined} />);
  const dialog = within(await screen.findByRole("dialog"));

  await user.type(await dialog.findByLabelText("Last name"), "-King");
  await user.clear(dialog.getByLabelText("Shoe size"));
  await user.type(dialog.getByLabelText("Born"), "1815-12-10");
  await user.selectOptions(dialog.getByLabelText("Member"), "Unknown");
  await user.type(dialog.getByLabelText("Hobbies", { selector: "input" }), "Chess{Enter}");
  await user.clear(dialog.getByLabelText("Company", { selector: "input" }));
  await user.type(dialog.getByLabelText("Company", { selector: "input" }), "New & Co");
  expect(await dialog.findByText(/it is made when you save/)).toBeVisible();
  await user.click(dialog.getByRole("button", { name: "Save" }));

  expect(server.calls.find(({ method }) => method === "PATCH")?.body).toEqual({
    lastName: "Byron-King",
    company: "New & Co",
    attributes: { shoe: null, born: "1815-12-10", member: null, hobbies: ["Go", "Chess"] },
  });
});

test("what is refused is said at its field, which has the keyboard, and nothing typed is lost", async () => {
  const problems = [{ field: "shoe", message: "That is not a number.", hint: null }];
  serverThat({
    ...KNOWN,
    "PATCH /api/contacts/1": { status: 422, body: { title: "No", problems } },
  });
  const user = userEvent.setup();
  show(<ContactDialog contact={ada} onClose={() => undefined} />);
  const dialog = within(await screen.findByRole("dialog"));

  const shoe = await dialog.findByLabelText("Shoe size");
  await user.clear(shoe);
  await user.type(shoe, "large");
  await user.type(dialog.getByLabelText("Motto"), "Onwards");
  await user.keyboard("{Escape}");
  await user.click(dialog.getByRole("button", { name: "Save" }));

  expect(await dialog.findAllByText("That is not a number.")).not.toHaveLength(0);
  await waitFor(() => expect(shoe).toHaveFocus());
  expect(shoe).toHaveValue("large");
  expect(dialog.getByLabelText("Motto")).toHaveValue("Onwards");
});

test("a change of address says what follows", async () => {
  serverThat(KNOWN);
  show(<ContactDialog contact={ada} onClose={() => undefined} />);
  const address = await screen.findByLabelText(/^E-mail/);

  expect(screen.queryByText("This person gets another address")).toBeNull();
  await userEvent.type(address, ".uk");

  expect(screen.getByText("This person gets another address")).toBeVisible();
});

test("whoever is known already can be opened instead of added again", async () => {
  const problems = [{ field: "email", message: "This address belongs to Ada.", hint: null }];
  const server = serverThat({
    ...KNOWN,
    "POST /api/contacts": { status: 409, body: { title: "Conflict", contact: 1, problems } },
  });
  const user = userEvent.setup();
  show(<ContactDialog contact={null} onClose={() => undefined} />);

  await user.type(await screen.findByLabelText(/^E-mail/), "ada@example.org");
  await user.click(screen.getByRole("button", { name: "Add the contact" }));

  expect(await screen.findByRole("link", { name: "Open that contact" })).toHaveAttribute(
    "href",
    "/ui/contacts/1",
  );
  expect(screen.getByText("This address belongs to Ada.")).toBeVisible();
  expect(server.calls.find(({ method }) => method === "POST")?.body).toEqual({
    email: "ada@example.org",
  });
});
