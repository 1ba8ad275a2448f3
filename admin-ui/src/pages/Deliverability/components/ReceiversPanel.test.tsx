import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { Receiver } from "../../../model/deliverability";
import { show } from "../../../test/render";
import { serverThat } from "../../../test/server";
import { ReceiversPanel } from "./ReceiversPanel";

const RECEIVERS = "/api/deliverability/receivers";

const GOOGLE: Receiver = {
  group: "google",
  taken: 8_000,
  putOff: 2_000,
  refused: 0,
  words: [
    {
      code: 421,
      reply: "4.7.28 Slow down, … - gsmtp",
      times: 2_000,
      last: "2026-11-24T10:00:00Z",
    },
  ],
};

test("each receiver's figures stand beside its servers' own words", async () => {
  serverThat({
    [`GET ${RECEIVERS}`]: { body: { since: "2026-11-23T10:00:00Z", items: [GOOGLE] } },
  });
  show(<ReceiversPanel domain="harbour.example" />);

  const row = within(await screen.findByRole("row", { name: /google/ }));
  expect(row.getByText("8,000")).toBeVisible();
  expect(row.getByText("20.00%")).toBeVisible();
  expect(row.getByText("421 4.7.28 Slow down, … - gsmtp")).toBeVisible();
  expect(row.getByText(/2,000 times, last/)).toBeVisible();
});

test("another span is asked for", async () => {
  const { calls } = serverThat({
    [`GET ${RECEIVERS}`]: { body: { since: "2026-11-23T10:00:00Z", items: [] } },
  });
  show(<ReceiversPanel domain="harbour.example" />);

  expect(await screen.findByText("Nothing was handed over in this time.")).toBeVisible();
  await userEvent.click(screen.getByText("7 days"));

  expect(calls.map(({ path }) => path)).toContain(`${RECEIVERS}?domain=harbour.example&days=7`);
});
