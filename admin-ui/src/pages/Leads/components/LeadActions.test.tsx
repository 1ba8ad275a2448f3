import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import type { LeadDetail, LeadState } from "../../../model/lead";
import { aLead } from "../../../test/samples";
import { show } from "../../../test/render";
import { serverThat } from "../../../test/server";
import { LeadActions } from "./LeadActions";

beforeEach(() => {
  document.cookie = "XSRF-TOKEN=token; path=/";
});

function detail(state: LeadState, assignee: string | null = null): LeadDetail {
  return {
    lead: aLead({ state, assignee }),
    contact: null,
    orders: null,
    rules: [],
    scoreProblem: null,
    reason: null,
    timeline: [],
    history: [],
  };
}

test.each<[LeadState, string[]]>([
  ["OPEN", ["Claim", "Accept", "Reject", "Back to marketing", "Won"]],
  ["ACCEPTED", ["Won", "Lost"]],
  ["WON", []],
  ["REJECTED", []],
])("a lead that is %s offers %j", (state, names) => {
  show(<LeadActions detail={detail(state)} />);

  expect(screen.queryAllByRole("button").map((each) => each.textContent)).toEqual(names);
});

test("a lead that somebody has is not offered to be claimed", () => {
  show(<LeadActions detail={detail("OPEN", "kim")} />);

  expect(screen.queryByRole("button", { name: "Claim" })).toBeNull();
});

test("a rejection asks why before it is sent", async () => {
  const { calls } = serverThat({ "POST /api/leads/4/reject": { body: detail("REJECTED") } });
  show(<LeadActions detail={detail("OPEN")} />);

  await userEvent.click(screen.getByRole("button", { name: "Reject" }));
  const dialog = await screen.findByRole("dialog");
  expect(dialog.querySelector("button[type=submit]")).toBeDisabled();
  await userEvent.type(screen.getByLabelText("Reason"), "No budget{Enter}");

  await waitFor(() =>
    expect(calls).toContainEqual(
      expect.objectContaining({ path: "/api/leads/4/reject", body: { reason: "No budget" } }),
    ),
  );
});

test("a sale asks for its amount, with the comma that Germans type", async () => {
  const { calls } = serverThat({ "POST /api/leads/4/won": { body: detail("WON") } });
  show(<LeadActions detail={detail("ACCEPTED")} />);

  await userEvent.click(screen.getByRole("button", { name: "Won" }));
  await userEvent.type(await screen.findByLabelText("Amount"), "1200,50{Enter}");

  await waitFor(() =>
    expect(calls).toContainEqual(
      expect.objectContaining({ body: { amount: 1200.5, currency: "EUR" } }),
    ),
  );
});

test("while an answer is on its way no other one can be given", async () => {
  let answer: () => void = () => undefined;
  vi.stubGlobal("fetch", () => new Promise((_, reject) => (answer = () => reject(new Error()))));
  show(<LeadActions detail={detail("OPEN")} />);

  await userEvent.click(screen.getByRole("button", { name: "Accept" }));

  for (const button of screen.getAllByRole("button")) {
    expect(button).toBeDisabled();
  }
  answer();
  await waitFor(() => expect(screen.getByRole("button", { name: "Won" })).toBeEnabled());
});
