import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Run, Stop, WhyThen } from "../../../model/why";
import { show } from "../../../test/render";
import { serverThat } from "../../../test/server";
import { PathList } from "./PathList";
import { pathOf } from "./pathOf";

const STOP: Stop = {
  ...{ visit: 0, element: "Event_Start", name: "Launched", type: "startEvent", flow: null },
  moved: null,
  ...{ arrivedAt: "2026-03-02T08:00:00Z", leftAt: "2026-03-02T08:00:00Z", until: null },
  ...{ awaited: [], decided: null, ways: [] },
};

const TODAY: WhyThen = {
  holds: false,
  problems: [],
  parts: [
    {
      ...{ depth: 0, text: 'contact.country = "DE"', joins: null, holds: true, recorded: false },
      values: [{ name: "contact.country", value: "DE" }],
    },
  ],
};

const RUN: Run = {
  ...{ enrollmentId: 1, entryNo: 1, enteredAt: STOP.arrivedAt, endedAt: null, version: 2 },
  leftBy: null,
  diagram: "",
  occasion: { kind: "LAUNCH", at: STOP.arrivedAt, event: null, condition: "true", why: null },
  path: [
    STOP,
    {
      ...{ ...STOP, visit: 1, element: "Gateway_Country", name: "In Germany?", flow: "Flow_1" },
      ways: [
        {
          ...{ flow: "Flow_Yes", name: "yes", target: "Offer", condition: "x" },
          ...{ answer: "DID_NOT_HOLD", why: TODAY, agrees: false },
        },
        {
          ...{ flow: "Flow_No", name: "", target: "No offer", condition: null },
          ...{ answer: "OTHERWISE", why: null, agrees: true },
        },
      ],
    },
    {
      ...{ ...STOP, visit: 2, element: "Event_Wait", name: "A week passed", flow: "Flow_No" },
      ...{ leftAt: null, until: "2026-03-09T08:00:00Z" },
    },
  ],
};

test("each gateway tells which way was taken, and what is known only as of today is marked", async () => {
  serverThat({ "GET /api/segments/words": { body: { names: [], functions: [] } } });
  show(<PathList run={RUN} />);

  expect(await screen.findByText("“yes”: did not hold")).toBeVisible();
  expect(screen.getByText("“No offer”: no other held, so this way was taken")).toBeVisible();
  expect(screen.getByText("as of today")).toBeVisible();
  expect(screen.getByText(/something that is not kept has changed since/)).toBeVisible();
});

test("who was moved, or taken out, by a change of the campaign is told by whom", () => {
  serverThat({});
  const leftBy = { from: 2, to: 3, by: "grace" };
  show(
    <PathList
      run={{ ...RUN, leftBy, path: [{ ...STOP, moved: { from: 1, to: 2, by: "ada" } }] }}
    />,
  );

  expect(screen.getByText("ada moved the people here from version 1 to version 2.")).toBeVisible();
  expect(
    screen.getByText(/grace decided so when version 3 took the place of version 2/),
  ).toBeVisible();
});

test("who waits is told until when", () => {
  serverThat({});
  show(<PathList run={RUN} />);

  expect(screen.getByText(/Stands here now\. The wait is over on/)).toBeVisible();
});

test("the diagram shows the elements and flows of the way, and where it ends for now", () => {
  expect(pathOf(RUN)).toEqual({
    elements: ["Event_Start", "Gateway_Country", "Event_Wait"],
    flows: ["Flow_1", "Flow_No"],
    at: "Event_Wait",
  });
  expect(pathOf(undefined).elements).toEqual([]);
});
