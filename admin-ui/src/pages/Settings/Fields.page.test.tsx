import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { show } from "../../test/render";
import { serverThat } from "../../test/server";
import { FieldsPage } from "./Fields.page";

const FIELD = {
  key: "tea",
  name: "favouriteTea",
  type: "CHOICE",
  label: "Favourite tea",
  choices: ["Assam", "Oolong"],
  required: true,
  unique: false,
  personal: false,
  formerNames: ["tea"],
  builtIn: false,
  note: null,
};

test("a field shows its name in conditions, its former names, choices and rules", async () => {
  serverThat({ "GET /api/attributes": { body: { items: [FIELD], next: null } } });
  show(<FieldsPage />);

  expect(await screen.findByText("contact.favouriteTea")).toBeVisible();
  expect(screen.getByText("Assam · Oolong")).toBeVisible();
  expect(screen.getByText("formerly tea")).toBeVisible();
  expect(screen.getByText("Required")).toBeVisible();
});

test("a new field is sent as it was filled in and what is refused is said at its field", async () => {
  const problems = [{ field: "name", message: "That name is taken.", hint: null }];
  const { calls } = serverThat({
    "GET /api/attributes": { body: { items: [], next: null } },
    "POST /api/attributes": { status: 422, body: { title: "No", problems } },
  });
  const user = userEvent.setup();
  show(<FieldsPage />);

  await user.click(screen.getByRole("button", { name: "Add a field" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.type(dialog.getByLabelText(/^Label/), "Favourite tea");
  await user.type(dialog.getByLabelText(/^Name/), "tea");
  await user.click(dialog.getByLabelText("Required"));
  await user.click(dialog.getByRole("button", { name: "Save" }));

  expect(await dialog.findAllByText(/That name is taken/)).not.toHaveLength(0);
  expect(calls.find(({ method }) => method === "POST")?.body).toMatchObject({
    label: "Favourite tea",
    name: "tea",
    type: "TEXT",
    required: true,
    unique: false,
  });
});
