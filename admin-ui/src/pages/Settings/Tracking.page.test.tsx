import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { show } from "../../test/render";
import { serverThat } from "../../test/server";
import { TrackingPage } from "./Tracking.page";

const SAVED = {
  ...{ tracked: true, clickTokens: false, windowDays: 30, halfLifeDays: 7 },
  utm: { source: "newsletter", medium: null, campaign: null, content: null },
};

test("what is chosen is sent as a whole, and a refusal is told", async () => {
  const { calls } = serverThat({
    "GET /api/tracking": { body: SAVED },
    "PUT /api/tracking": { status: 422, body: { title: "No", detail: "utm.source: write less." } },
  });
  const user = userEvent.setup();
  show(<TrackingPage />);

  await user.click(await screen.findByRole("switch", { name: /Notice opens and clicks/ }));
  await user.clear(screen.getByLabelText("utm_source"));
  await user.type(screen.getByLabelText("utm_medium"), "email");
  await user.click(screen.getByRole("button", { name: "Save" }));

  expect(await screen.findByText("utm.source: write less.")).toBeVisible();
  expect(calls.find(({ method }) => method === "PUT")?.body).toEqual({
    ...SAVED,
    tracked: false,
    utm: { source: null, medium: "email", campaign: null, content: null },
  });
});

test("judging again says how many changed and that nobody is moved", async () => {
  const job = {
    ...{ id: 5, kind: "rejudge-hits", state: "DONE", done: 1_200, total: 1_200, created: 0 },
    ...{ updated: 30, rejected: 0, rejectedFile: null, problem: null, startedAt: null },
  };
  serverThat({
    "GET /api/tracking": { body: SAVED },
    "POST /api/tracking/rejudge": { status: 202, body: { job: 5 } },
    "GET /api/jobs/5": { body: job },
  });
  const user = userEvent.setup();
  show(<TrackingPage />);

  expect(await screen.findByText(/stay where they are/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: /Judge all/ }));

  expect(await screen.findByText(/of 1,200 opens and clicks, 30 are judged/)).toBeVisible();
});
