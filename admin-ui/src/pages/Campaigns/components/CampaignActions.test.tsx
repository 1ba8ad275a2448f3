import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { readDiagram } from "../../../diagram/readDiagram";
import type { CampaignState } from "../../../model/campaign";
import { aCampaign, aContact, DIAGRAM } from "../../../test/samples";
import { show } from "../../../test/render";
import { serverThat } from "../../../test/server";
import { CampaignActions } from "./CampaignActions";

const diagram = readDiagram(DIAGRAM);

beforeEach(() => {
  document.cookie = "XSRF-TOKEN=token; path=/";
});

test.each<[CampaignState, string[]]>([
  ["DRAFT", ["Launch"]],
  ["RUNNING", ["Pause", "More actions"]],
  ["PAUSED", ["Resume", "More actions"]],
  ["FINISHED", ["Launch again"]],
  ["STOPPED", ["Launch again"]],
])("a campaign that is %s offers %j", (state, names) => {
  show(<CampaignActions campaign={aCampaign({ state })} diagram={diagram} />);

  const buttons = screen.queryAllByRole("button");
  expect(buttons.map((each) => each.getAttribute("aria-label") ?? each.textContent)).toEqual(names);
});

test("before a launch one sees who would enter and what is sent, and only then launches", async () => {
  const { calls } = serverThat({
    "GET /api/campaigns/1/audience": { body: { count: 1284, sample: [aContact()] } },
    "POST /api/campaigns/1/launch": { body: aCampaign({ state: "RUNNING" }) },
  });
  show(<CampaignActions campaign={aCampaign()} diagram={diagram} />);

  await userEvent.click(screen.getByRole("button", { name: "Launch" }));
  expect(await screen.findByText("1,284")).toBeVisible();
  expect(screen.getByText(/Ada Byron · English/)).toBeVisible();
  expect(screen.getByText("Sends 1 letter")).toBeVisible();
  expect(calls.some(({ method }) => method === "POST")).toBe(false);

  await userEvent.click(screen.getByRole("button", { name: "Launch now" }));
  await waitFor(() =>
    expect(calls).toContainEqual(
      expect.objectContaining({ path: "/api/campaigns/1/launch", body: { now: true } }),
    ),
  );
});

test("a scheduled campaign can be launched without letting anybody in yet", async () => {
  const start = {
    kind: "SCHEDULE",
    schedule: "0 0 9 * * ?",
    timeZone: null,
    nextAt: null,
  } as const;
  const { calls } = serverThat({
    "GET /api/campaigns/1/audience": { body: { count: 0, sample: [] } },
    "POST /api/campaigns/1/launch": { body: {} },
  });
  show(<CampaignActions campaign={aCampaign({ start })} diagram={diagram} />);

  await userEvent.click(screen.getByRole("button", { name: "Launch" }));
  await userEvent.click(await screen.findByLabelText("Let the first people in right away"));
  await userEvent.click(screen.getByRole("button", { name: "Launch now" }));

  await waitFor(() =>
    expect(calls).toContainEqual(expect.objectContaining({ body: { now: false } })),
  );
});

test("an audience that is far from last week's is launched when somebody says that it is meant", async () => {
  const usual = { count: 40, at: "2026-11-16T09:00:00Z", ratio: 32.1 };
  let count = 1284;
  const { calls } = serverThat({
    "GET /api/campaigns/1/audience": () => ({ body: { count, sample: [], usual } }),
    "POST /api/campaigns/1/launch": () => {
      if (count === 1284) {
        count = 2000;
        return { status: 409, body: { title: "This audience is not what it was", count, usual } };
      }
      return { body: aCampaign({ state: "RUNNING" }) };
    },
  });
  show(<CampaignActions campaign={aCampaign()} diagram={diagram} />);

  await userEvent.click(screen.getByRole("button", { name: "Launch" }));
  expect(await screen.findByText(/This is 32 times last week’s number: it was 40/)).toBeVisible();
  const launch = screen.getByRole("button", { name: "Launch now" });
  expect(launch).toBeDisabled();

  await userEvent.click(screen.getByLabelText("Yes, these 1,284 people are meant"));
  await userEvent.click(launch);

  // In the meantime it has grown once more: what was said of the old number does not hold for the new one.
  await userEvent.click(await screen.findByLabelText("Yes, these 2,000 people are meant"));
  await userEvent.click(launch);
  await waitFor(() =>
    expect(calls.filter(({ method }) => method === "POST").map(({ body }) => body)).toEqual([
      { now: true, confirmedCount: 1284 },
      { now: true, confirmedCount: 2000 },
    ]),
  );
});

test("stopping asks first", async () => {
  const { calls } = serverThat({ "POST /api/campaigns/1/stop": { body: {} } });
  show(
    <CampaignActions campaign={aCampaign({ state: "RUNNING", standing: 12 })} diagram={diagram} />,
  );

  await userEvent.click(screen.getByRole("button", { name: "More actions" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Stop campaign…" }));
  expect(await screen.findByText(/^12 people leave the campaign/)).toBeVisible();
  expect(calls).toEqual([]);

  await userEvent.click(screen.getByRole("button", { name: "Stop for good" }));
  await waitFor(() => expect(calls).toHaveLength(1));
});
