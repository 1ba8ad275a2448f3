import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { machineShare } from "../../../model/tracking";
import { show } from "../../../test/render";
import { serverThat } from "../../../test/server";
import { Responses } from "./Responses";

const LETTERS = "GET /api/campaigns/1/responses";
const OWN = "/api/campaigns/1/tracking";
const NO_UTM = { source: null, medium: null, campaign: null, content: null };
const USUAL = {
  ...{ tracked: true, clickTokens: false, windowDays: 30, halfLifeDays: 7 },
  utm: { ...NO_UTM, source: "house" },
};

function letter(template: string, sent: number, opens: number[], clicks: number[]) {
  const [openers, allOpens, machineOpens] = opens;
  const [clickers, allClicks, machineClicks] = clicks;
  return {
    sent,
    response: {
      ...{ template, openers, opens: allOpens, machineOpens, proxyOpens: 0 },
      ...{ clickers, clicks: allClicks, machineClicks },
    },
  };
}

test("opens and clicks are told as people, with the share of machines beside them", async () => {
  const body = { items: [letter("welcome", 200, [50, 60, 40], [10, 12, 0])] };
  serverThat({ [LETTERS]: { body } });
  show(<Responses campaign={1} pace={60_000} />);

  const cells = within(await screen.findByRole("row", { name: /welcome/ })).getAllByRole("cell");
  expect(cells[1]).toHaveTextContent("200");
  expect(cells[2]).toHaveTextContent("50 · 25%40% of all by machines");
  expect(cells[3]).toHaveTextContent("10 · 5%0% of all by machines");
});

test("what nobody and nothing touched has no share", async () => {
  const body = { items: [letter("welcome", 0, [0, 0, 0], [0, 0, 3])] };
  serverThat({ [LETTERS]: { body } });
  show(<Responses campaign={1} pace={60_000} />);

  const cells = within(await screen.findByRole("row", { name: /welcome/ })).getAllByRole("cell");
  expect(cells[2]).toHaveTextContent("0nothing yet");
  expect(cells[3]).toHaveTextContent("0100% of all by machines");
  expect(machineShare(0, 0)).toBeNull();
});

test("a campaign may notice nothing and say something else in its links", async () => {
  const { calls } = serverThat({
    [LETTERS]: { body: { items: [] } },
    "GET /api/tracking": { body: USUAL },
    [`GET ${OWN}`]: { body: { tracked: true, utm: NO_UTM } },
    [`PUT ${OWN}`]: { body: { tracked: false, utm: NO_UTM } },
  });
  const user = userEvent.setup();
  show(<Responses campaign={1} pace={60_000} />);

  await user.click(await screen.findByRole("button", { name: "Tracking and links" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(await dialog.findByRole("switch", { name: /Notice opens and clicks/ }));
  expect(dialog.getByLabelText("utm_source")).toHaveAttribute("placeholder", "house");
  await user.click(dialog.getByLabelText("utm_campaign"));
  await user.paste("autumn {letter}");
  await user.click(dialog.getByRole("button", { name: "Save" }));

  expect(calls.find(({ method }) => method === "PUT")?.body).toEqual({
    tracked: false,
    utm: { ...NO_UTM, campaign: "autumn {letter}" },
  });
});
