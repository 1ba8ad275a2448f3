import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, expect, test } from "vitest";
import { show } from "../../../test/render";
import { serverThat } from "../../../test/server";
import { Credit } from "./Credit";

const CREDIT = "GET /api/campaigns/1/attribution";
const REPORT = { model: "LINEAR", windowDays: 30, halfLifeDays: 7 };

// jsdom lays nothing out, so there is nothing to scroll to.
beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined;
});

function share(campaignId: number, template: string, conversions: number, value: number) {
  return {
    campaign: campaignId === 1 ? "Spring" : "Autumn",
    share: { campaignId, template, currency: "EUR", conversions, value },
  };
}

test("each letter has its part, and the parts of other campaigns are named", async () => {
  const body = {
    ...REPORT,
    totals: [{ currency: "EUR", conversions: 2, value: 100 }],
    shares: [share(1, "welcome", 1.5, 66.67), share(2, "offer", 0.5, 33.33)],
  };
  serverThat({ [CREDIT]: { body } });
  show(<Credit campaign={1} />);

  expect(await screen.findByRole("row", { name: /^welcome/ })).toHaveTextContent(
    "welcome1.5€66.67",
  );
  expect(screen.getByRole("row", { name: /^offer · Autumn/ })).toHaveTextContent("0.5€33.33");
  expect(screen.getByRole("row", { name: /^Together/ })).toHaveTextContent("2€100.00");
});

test("another model and another window are asked of the server", async () => {
  const { calls } = serverThat({ [CREDIT]: { body: { ...REPORT, totals: [], shares: [] } } });
  const user = userEvent.setup();
  show(<Credit campaign={1} />);

  expect(await screen.findByText(/Nobody has bought/)).toBeVisible();
  await user.click(screen.getByRole("combobox", { name: "How credit is given" }));
  await user.click(within(screen.getByRole("listbox")).getByText("The later, the more"));
  await user.type(screen.getByLabelText("Days before"), "9");

  await expect.poll(() => calls.at(-1)?.path).toContain("model=TIME_DECAY&window=9");
  expect(screen.getByText(/The nearer a click is/)).toBeVisible();
});
