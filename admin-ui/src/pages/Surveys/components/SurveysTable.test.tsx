import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../../../test/render";
import { aSurvey } from "../../../test/surveys";
import { titleOf } from "../../../model/survey";
import { SurveysTable } from "./SurveysTable";

test("each survey leads to its page and shows its score", () => {
  show(<SurveysTable surveys={[aSurvey()]} />);

  expect(screen.getByRole("link", { name: "How was it?" })).toHaveAttribute(
    "href",
    "/ui/surveys/satisfaction",
  );
  expect(screen.getByText("+25")).toBeVisible();
  expect(screen.getByText("−44 to +73")).toBeVisible();
});

test("a title is read in the reader's language, else as it was written", () => {
  expect(titleOf(aSurvey(), "zh-Hant")).toBe("您覺得如何？");
  expect(titleOf(aSurvey(), "de")).toBe("How was it?");
});
