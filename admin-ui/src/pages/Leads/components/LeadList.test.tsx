import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { LeadList } from "./LeadList";
import { aLead } from "../../../test/samples";
import { show } from "../../../test/render";

const everything = {
  hasNextPage: false,
  isFetchingNextPage: false,
  fetchNextPage: () => undefined,
};

test("the list marks who should have been called already, and tells who has the others", async () => {
  const chosen: string[] = [];
  show(
    <LeadList
      leads={[
        aLead({ overdue: true }),
        aLead({ id: 5, contactName: "Ben Yu", assignee: "kim", score: null }),
        aLead({ id: 6, contactName: "Cleo", state: "ACCEPTED" }),
      ]}
      query={everything}
      selected="5"
      onSelect={(id) => chosen.push(id)}
    />,
  );

  expect(screen.getByText(/^Overdue since/)).toBeVisible();
  expect(screen.getByText(/^Due /)).toBeVisible();
  expect(screen.getByText("kim")).toBeVisible();
  expect(screen.getByText("Accepted")).toBeVisible();
  expect(screen.getByRole("button", { name: /Ben Yu/ })).toHaveAttribute("aria-current", "true");

  await userEvent.click(screen.getByRole("button", { name: /Cleo/ }));
  await waitFor(() => expect(chosen).toEqual(["6"]));
});
