import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { Effect, MovePlan } from "../../../model/move";
import { show } from "../../../test/render";
import { serverThat } from "../../../test/server";
import { MoveForm } from "./MoveForm";

const PREVIEW = "POST /api/campaigns/1/move/preview";
const MOVE = "POST /api/campaigns/1/move";

const plan: MovePlan = {
  ...{ to: 2, from: 1, older: [{ version: 1, people: 237 }], last: null },
  steps: [
    {
      ...{ element: "Event_Wait", name: "3 days passed", people: 237, aside: 0 },
      choices: ["STAY", "MOVE", "LEAVE"],
      suggested: "Event_Wait",
    },
  ],
  targets: [{ element: "Event_Wait", name: "3 days passed", type: "intermediateCatchEvent" }],
};

const step: Effect = {
  ...{ element: "Event_Wait", name: "3 days passed", people: 237, aside: 0, act: "MOVE" },
  ...{ targetName: "3 days passed", writtenAtOnce: 0, goOnAtOnce: 0, waitedCounts: true },
  ...{ written: [], again: [], repeated: [], underWay: 0, notes: [] },
  missed: [{ element: "Activity_Two", name: "Offer", people: 237, why: "BEFORE_THE_TARGET" }],
};

test("nothing is moved before it was shown what is skipped", async () => {
  const { calls } = serverThat({
    [PREVIEW]: { body: { staying: 0, moving: 237, leaving: 0, steps: [step] } },
    [MOVE]: { body: { move: 5, moved: 237, left: 0, wentOn: 0, aside: 0 } },
  });
  const onDone = vi.fn();
  show(<MoveForm campaign={1} plan={plan} from={1} onDone={onDone} />);
  const user = userEvent.setup();

  expect(screen.getByRole("button", { name: "Show what happens" })).toBeDisabled();
  await user.click(screen.getByRole("radio", { name: "Move now" }));
  await user.click(screen.getByRole("button", { name: "Show what happens" }));
  expect(await screen.findByText(/Skipped: 237 people do not get “Offer”/)).toBeVisible();
  expect(calls.some(({ path }) => path === "/api/campaigns/1/move")).toBe(false);

  await user.click(screen.getByRole("button", { name: "Do it now" }));
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  const sent = calls.find(({ path }) => path === "/api/campaigns/1/move");
  expect(sent?.body).toEqual({
    ...{ from: 1, to: 2 },
    steps: [{ element: "Event_Wait", do: "MOVE", target: "Event_Wait", people: 237 }],
  });
});

test("another choice takes the preview away", async () => {
  serverThat({ [PREVIEW]: { body: { staying: 0, moving: 237, leaving: 0, steps: [step] } } });
  show(<MoveForm campaign={1} plan={plan} from={1} onDone={vi.fn()} />);
  const user = userEvent.setup();

  await user.click(screen.getByRole("radio", { name: "Move now" }));
  await user.click(screen.getByRole("button", { name: "Show what happens" }));
  await screen.findByText(/Skipped/);
  await user.click(screen.getByRole("radio", { name: "Leave" }));

  expect(screen.queryByText(/Skipped/)).toBeNull();
  expect(screen.getByRole("button", { name: "Show what happens" })).toBeEnabled();
});
