import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Standing } from "../../../model/contact";
import { show } from "../../../test/render";
import { StandingCard } from "./StandingCard";

const CUSTOMER: Standing = {
  stage: "potential divorce",
  probabilityAlive: 0.4185,
  unknown: null,
  recency: 2,
  frequency: 4,
  monetary: 5,
  calculatedAt: "2026-06-15T03:00:00Z",
};

const NOBODY: Standing = {
  stage: "target",
  probabilityAlive: null,
  unknown: null,
  recency: null,
  frequency: null,
  monetary: null,
  calculatedAt: null,
};

test("a customer's stage is told in words and as conditions write it", () => {
  show(<StandingCard standing={CUSTOMER} />);

  expect(screen.getByText("About to leave")).toBeVisible();
  expect(screen.getByText(/lifecycle.stage = "potential divorce"/)).toBeVisible();
  expect(screen.getByText("42% likely")).toBeVisible();
  expect(screen.getByText("4 of 5")).toBeVisible();
});

test("where no chance can be told the card says why", () => {
  show(
    <StandingCard
      standing={{ ...CUSTOMER, probabilityAlive: null, unknown: "ONE_PURCHASE", recency: null }}
    />,
  );

  expect(screen.getByText("Cannot be said after buying on one day only.")).toBeVisible();
  expect(screen.getByText(/scores follow by tomorrow/)).toBeVisible();
  expect(screen.queryByText("2 of 5")).toBeNull();
});

test("of who never ordered there is no chance and no score to tell", () => {
  show(<StandingCard standing={NOBODY} />);

  expect(screen.getByText("Not a customer yet")).toBeVisible();
  expect(screen.queryByText(/of 5|likely/)).toBeNull();
});

test("an order of this moment is no reason to call somebody a stranger", () => {
  show(<StandingCard standing={{ ...NOBODY, stage: null }} />);

  expect(screen.getByText("Not worked out yet")).toBeVisible();
});
