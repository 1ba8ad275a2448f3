import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../../../test/render";
import { aJob } from "../../../test/samples";
import { JobProgress } from "./JobProgress";

test("a running import tells how far it is", () => {
  show(<JobProgress job={aJob({ done: 2_500, total: 10_000 })} />);

  expect(screen.getByText(/2,500 of about 10,000 rows/)).toBeVisible();
  expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "25");
});

test("rejected rows can be downloaded with their reasons", () => {
  const rejectedFile = "/api/jobs/7/rejected";
  show(<JobProgress job={aJob({ state: "DONE", done: 3, total: 3, rejected: 1, rejectedFile })} />);

  expect(screen.getByText("1 row was not taken over")).toBeVisible();
  expect(screen.getByRole("link", { name: "Download rejected rows" })).toHaveAttribute(
    "href",
    rejectedFile,
  );
});

test("a failed import says why", () => {
  show(<JobProgress job={aJob({ state: "FAILED", problem: "The file has no header line." })} />);

  expect(screen.getByRole("heading")).toHaveTextContent("Import failed");
  expect(screen.getByRole("alert")).toHaveTextContent("The file has no header line.");
});
