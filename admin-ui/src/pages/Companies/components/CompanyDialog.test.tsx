import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { show } from "../../../test/render";
import { serverThat } from "../../../test/server";
import { CompanyDialog } from "./CompanyDialog";
import { DeleteCompany } from "./DeleteCompany";

const brass = {
  ...{ id: 7, name: "Brass & Co", domain: "brass.example", country: "DE", note: null },
  ...{ contacts: 3, createdAt: "2026-01-01T00:00:00Z" },
};

test("a name that is taken is said at its field and what was typed stays", async () => {
  const problems = [{ field: "name", message: "There is a company “Brass” already.", hint: null }];
  const server = serverThat({
    "PATCH /api/companies/7": { status: 422, body: { title: "No", problems } },
  });
  const user = userEvent.setup();
  show(<CompanyDialog company={brass} onClose={() => undefined} />);
  const dialog = within(await screen.findByRole("dialog"));

  await user.clear(dialog.getByLabelText(/^Name/));
  await user.type(dialog.getByLabelText(/^Name/), "Brass");
  await user.type(dialog.getByLabelText("Note"), "Ours");
  await user.click(dialog.getByRole("button", { name: "Save" }));

  expect(await dialog.findByText(/There is a company “Brass” already/)).toBeVisible();
  expect(dialog.getByLabelText("Note")).toHaveValue("Ours");
  expect(server.calls.find(({ method }) => method === "PATCH")?.body).toEqual({
    ...{ name: "Brass", domain: "brass.example", country: "DE", note: "Ours" },
  });
});

test("before a company is deleted one reads how many contacts lose it", async () => {
  const server = serverThat({ "DELETE /api/companies/7": { body: { contacts: 3 } } });
  show(<DeleteCompany company={brass} onClose={() => undefined} />);

  expect(await screen.findByText(/3 contacts stay and have no company then/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Delete" }));

  expect(server.calls.some(({ method }) => method === "DELETE")).toBe(true);
});
