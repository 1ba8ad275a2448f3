import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { formatsFor } from "../../../i18n/format";
import type { LoopCount } from "../../../model/loop";
import { LOOP_STAGES, shareOf } from "../../../model/loop";
import { show } from "../../../test/render";
import { serverThat } from "../../../test/server";
import { Loop } from "./Loop";

const LOOP = "GET /api/campaigns/1/loop";

function stages(people: number[], amounts: LoopCount["amounts"] = []): LoopCount[] {
  return LOOP_STAGES.map((stage, i) => ({
    ...{ stage, people: people[i] ?? 0 },
    amounts: stage === "WON" ? amounts : [],
  }));
}

function stage(name: string): HTMLElement {
  return screen.getByText(name).closest("li") as HTMLElement;
}

test("each number is a link to its people, with its share of the stage before", async () => {
  serverThat({ [LOOP]: { body: { stages: stages([2_000, 1_500, 6, 3, 3, 1]) } } });
  show(<Loop campaign={1} pace={60_000} />);

  const sent = await screen.findByRole("link", { name: "1,500 · Written to: show these people" });
  expect(sent).toHaveAttribute("href", "/ui/campaigns/1?people=SENT");
  expect(stage("Written to")).toHaveTextContent("75% of the stage before");
  expect(stage("Responded")).toHaveTextContent("0.4% of the stage before");
  expect(stage("Entered")).not.toHaveTextContent("%");
  expect(bar("Written to")).toHaveStyle({ width: "75%" });
  expect(bar("Entered")).toHaveStyle({ width: "100%" });
});

test("what was won is told in each currency by itself", async () => {
  const amounts = [
    { amount: 1200.5, currency: "EUR" },
    { amount: 70, currency: "GBP" },
  ];
  serverThat({ [LOOP]: { body: { stages: stages([9, 9, 9, 9, 9, 2], amounts) } } });
  show(<Loop campaign={1} pace={60_000} />);

  await screen.findByRole("link", { name: /Won/ });
  expect(within(stage("Won")).getByText("€1,200.50")).toBeVisible();
  expect(within(stage("Won")).getByText("£70.00")).toBeVisible();
});

test("before anybody entered there is a word instead of shares of nothing", async () => {
  serverThat({ [LOOP]: { body: { stages: stages([]) } } });
  show(<Loop campaign={1} pace={60_000} />);

  expect(await screen.findByText(/^As soon as people enter/)).toBeVisible();
  expect(screen.queryByText(/of the stage before/)).toBeNull();
  expect(bar("Entered")).toHaveStyle({ width: "0%" });
});

test("more people than in the stage before do not burst the bar", async () => {
  serverThat({ [LOOP]: { body: { stages: stages([10, 4, 8]) } } });
  show(<Loop campaign={1} pace={60_000} />);

  await screen.findByRole("link", { name: /Responded/ });
  expect(stage("Responded")).toHaveTextContent("200% of the stage before");
  expect(bar("Responded")).toHaveStyle({ width: "100%" });
});

test("a failure is told in the server's words", async () => {
  serverThat({ [LOOP]: { status: 500, body: { title: "Broken", detail: "The report failed." } } });
  show(<Loop campaign={1} pace={60_000} />);

  expect(await screen.findByRole("alert")).toHaveTextContent("The report failed.");
});

test("a share of nothing is none, and a small one is not rounded away", () => {
  expect(shareOf(stages([0, 0]), 1)).toBeNull();
  expect(formatsFor("de").share(0.004)).toBe("0,4\u00a0%");
  expect(formatsFor("en").share(0.123)).toBe("12%");
  expect(formatsFor("en").share(0.00015)).toBe("< 0.1%");
  expect(formatsFor("en").share(0)).toBe("0%");
});

function bar(name: string): Element | null | undefined {
  return stage(name).querySelector("[aria-hidden] > div");
}
