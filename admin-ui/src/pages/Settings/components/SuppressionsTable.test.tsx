import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { Refusal } from "../../../model/consent";
import { show } from "../../../test/render";
import { serverThat } from "../../../test/server";
import { RemoveDialog } from "./RemoveDialog";
import { SuppressionsTable } from "./SuppressionsTable";
import { SuppressListDialog } from "./SuppressListDialog";

const REFUSAL: Refusal = {
  address: "eve@x.example",
  domain: null,
  reason: "MANUAL",
  at: "2026-03-01T09:00:00Z",
  until: null,
  note: "On the phone",
  by: "user:ada",
};

test("a refusal says why, how long and who wrote it down", () => {
  serverThat({});
  show(<SuppressionsTable refusals={[REFUSAL]} onRemove={() => undefined} />);

  expect(screen.getByText("eve@x.example")).toBeVisible();
  expect(screen.getByText("On the phone")).toBeVisible();
  expect(screen.getByText("For good")).toBeVisible();
  expect(screen.getByText("ada of our team")).toBeVisible();
});

test("a marketer cannot take off who was erased", () => {
  serverThat({ "GET /api/session": { body: { username: "m", role: "MARKETER" } } });
  show(
    <SuppressionsTable refusals={[{ ...REFUSAL, reason: "ERASED" }]} onRemove={() => undefined} />,
  );

  expect(screen.queryByRole("button")).toBeNull();
});

test("nobody is taken off without a reason", async () => {
  const { calls } = serverThat({ "DELETE /api/suppressions": { status: 200 } });
  const close = vi.fn();
  show(<RemoveDialog refusal={REFUSAL} onClose={close} />);
  const button = await screen.findByRole("button", { name: "Take off the list" });
  expect(button).toBeDisabled();

  await userEvent.type(screen.getByLabelText(/Why may we write again/), "He asked");
  await userEvent.click(button);

  await vi.waitFor(() => expect(close).toHaveBeenCalled());
  expect(calls.find(({ method }) => method === "DELETE")?.body).toMatchObject({
    address: "eve@x.example",
    why: "He asked",
  });
});

test("of a list every line is sent and what could not be read is named", async () => {
  const { calls } = serverThat({
    "POST /api/suppressions/list": {
      body: { accepted: 1, known: 0, rejected: [{ line: 2, text: "eve", problem: "No @." }] },
    },
  });
  show(<SuppressListDialog onClose={() => undefined} />);

  await userEvent.type(
    await screen.findByLabelText(/One address or domain a line/),
    "a@x.example{Enter}eve",
  );
  await userEvent.click(screen.getByRole("button", { name: "Never write to them" }));

  expect(await screen.findByText(/Line 2, “eve”/)).toBeVisible();
  expect(calls.find(({ method }) => method === "POST")?.body).toMatchObject({
    lines: ["a@x.example", "eve"],
    reason: "MANUAL",
    until: null,
  });
});
