import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { type Arm, daysOf, type GoalReport, isClear, type Lots } from "../../../model/goal";
import { show } from "../../../test/render";
import { serverThat } from "../../../test/server";
import { Goal } from "./Goal";

const GOAL = "GET /api/campaigns/1/goal";

function arm(flow: string, people: number, converted: number, control = false): Arm {
  return { flow, name: flow, share: 50, control, people, converted, amount: 0 };
}

function report(
  arms: Arm[],
  lots: Partial<Lots> = {},
  event: string | null = "purchased",
): GoalReport {
  return {
    ...{ event, within: "PT168H", entered: 2_000, converted: 130, amount: 4_200, worth: 0 },
    lots: [
      {
        ...{ element: "Gateway_Lot", name: "Which letter?", arms },
        ...{ winner: null, decideAt: null, decidedAt: null, ...lots },
      },
    ],
  };
}

function row(name: string): HTMLElement {
  return screen.getByRole("row", { name: new RegExp(name) });
}

test("each way is compared with the control group, and chance is called chance", async () => {
  const body = report([arm("Tea", 1_000, 90), arm("Cup", 500, 21), arm("None", 500, 20, true)]);
  serverThat({ [GOAL]: { body } });
  show(<Goal campaign={1} pace={60_000} />);

  expect(await screen.findByText(/within 7 days after they entered/)).toBeVisible();
  expect(row("Tea")).toHaveTextContent("5 points more");
  expect(row("Cup")).toHaveTextContent("May be chance");
  expect(within(row("None")).getByText("Control group")).toBeVisible();
});

test("when it is decided, the best way is named", async () => {
  const body = report([arm("Tea", 10, 1), arm("Cup", 10, 5)], { winner: "Cup" });
  serverThat({ [GOAL]: { body } });
  show(<Goal campaign={1} pace={60_000} />);

  expect(await screen.findByText("Everyone else goes “Cup”.")).toBeVisible();
  expect(within(row("Cup")).getByText("Best way")).toBeVisible();
});

test("a campaign without goal and lots shows nothing of them", async () => {
  const { calls } = serverThat({ [GOAL]: { body: { ...report([], {}, null), lots: [] } } });
  show(<Goal campaign={1} pace={60_000} />);

  await expect.poll(() => calls.length).toBeGreaterThan(0);
  expect(screen.queryByText("Goal and lots")).toBeNull();
});

test("a difference is clear only when chance would hardly make it", () => {
  expect(isClear(arm("a", 1_000, 90), arm("b", 500, 20))).toBe(true);
  expect(isClear(arm("a", 100, 9), arm("b", 50, 2))).toBe(false);
  expect(isClear(arm("a", 0, 0), arm("b", 50, 2))).toBe(false);
  expect(daysOf("PT720H")).toBe(30);
  expect(daysOf(null)).toBeNull();
});
