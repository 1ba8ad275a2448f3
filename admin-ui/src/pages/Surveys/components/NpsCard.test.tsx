import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../../../test/render";
import { aSurvey } from "../../../test/surveys";
import { Distribution } from "./Distribution";
import { NpsCard } from "./NpsCard";

test("the score stands with its sign and the interval it lies in", () => {
  show(<NpsCard result={aSurvey().result} />);

  expect(screen.getByText("+25")).toBeVisible();
  expect(screen.getByText(/between −44 and \+73/)).toBeVisible();
  expect(screen.getByText("Promoters").nextSibling).toHaveTextContent("2 · 50%");
});

test("a score below nothing has a minus", () => {
  show(<NpsCard result={{ ...aSurvey().result, nps: { score: -12.4, low: -30, high: 5 } }} />);

  expect(screen.getByText("−12")).toBeVisible();
});

test("before anybody answered there is no score", () => {
  const nobody = { count: 0, promoters: 0, passives: 0, detractors: 0, nps: null };
  show(<NpsCard result={{ ...nobody, distribution: [] }} />);

  expect(screen.getByText("Nobody has given a score yet.")).toBeVisible();
});

test("every score from ten down to nought says how many gave it", () => {
  show(<Distribution distribution={aSurvey().result.distribution} />);

  const scores = screen.getAllByRole("listitem");
  expect(scores).toHaveLength(11);
  expect(scores[0]).toHaveTextContent("101 · 25%");
  expect(scores[10]).toHaveTextContent("00 · 0%");
});
