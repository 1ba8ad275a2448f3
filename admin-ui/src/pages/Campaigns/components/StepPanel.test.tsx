import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { readDiagram } from "../../../diagram/readDiagram";
import type { CampaignDetail } from "../../../model/campaign";
import { serverThat } from "../../../test/server";
import { show } from "../../../test/render";
import { aCampaign, DIAGRAM } from "../../../test/samples";
import { StepPanel } from "./StepPanel";

const diagram = readDiagram(DIAGRAM);
const steps = {
  items: [
    {
      element: "Event_Week",
      name: null,
      type: "wait",
      standing: 40,
      arrived: 100,
      left: 60,
      failed: 0,
    },
  ],
  flows: [
    { flow: "Flow_Yes", count: 15 },
    { flow: "Flow_No", count: 45 },
  ],
};

test("a wait tells how long it is and how many wait", () => {
  panelOf("Event_Week");

  expect(screen.getByText("7 days")).toBeVisible();
  expect(screen.getByText("Here now").nextSibling).toHaveTextContent("40");
});

test("a split tells who takes which way, and how many did", () => {
  panelOf("Gateway_Clicked");

  expect(screen.getByText('clicked("win-back-letter")')).toBeVisible();
  expect(screen.getByText("15 · 25%")).toBeVisible();
  expect(screen.getByText("Everyone for whom no other way applies.")).toBeVisible();
});

test("a number opens the people behind it, and the panel says how long they stay", async () => {
  serverThat({
    "GET /api/campaigns/1/steps/times": {
      body: { Event_Week: { people: 60, averageSeconds: 604_800 } },
    },
    "GET /api/campaigns/1/steps/Event_Week/people": {
      body: {
        items: [
          {
            contactId: 7,
            contactName: "Ada Byron",
            email: "ada@x.example",
            at: "2026-11-02T09:00:00Z",
          },
        ],
        next: null,
      },
    },
  });
  panelOf("Event_Week", { entered: 200 });

  expect(await screen.findByText("They stay 7 days on average.")).toBeVisible();
  expect(screen.getByText("50% of all who entered came here.")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "40 · Here now: show these people" }));
  expect(await screen.findByRole("link", { name: "Ada Byron" })).toBeVisible();
});

test("the start tells who gets in and when they may again", () => {
  panelOf("Event_Lapsed");

  expect(screen.getByText("orders.count >= 2")).toBeVisible();
  expect(screen.getByText("Not before 365 days have passed")).toBeVisible();
});

function panelOf(id: string, changes: Partial<CampaignDetail> = {}): void {
  const element = diagram?.elements.find((each) => each.id === id);
  if (diagram !== null && element !== undefined) {
    const campaign = aCampaign(changes);
    show(<StepPanel {...{ element, diagram, steps, campaign }} onClose={() => undefined} />);
  }
}
