import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import type { Launch } from "../../../model/launch";
import { aCampaign } from "../../../test/samples";
import { show } from "../../../test/render";
import { serverThat } from "../../../test/server";
import { LaunchNotice } from "./LaunchNotice";

function aLaunch(changes: Partial<Launch> = {}): Launch {
  return {
    ...{ id: 3, state: "PLANNED", requestedBy: "ann", requestedAt: "2026-12-01T08:00:00Z" },
    ...{ zone: null, startsAt: "2026-12-01T08:05:00Z", audience: 12_345 },
    ...{ decidedBy: null, comment: null, problem: null },
    ...changes,
  };
}

beforeEach(() => {
  document.cookie = "XSRF-TOKEN=token; path=/";
});

test("until it begins a launch can be undone", async () => {
  const { calls } = serverThat({ "POST /api/campaigns/1/launch/undo": { body: aCampaign() } });
  show(<LaunchNotice campaign={1} launch={aLaunch()} />);

  expect(screen.getByText(/Nobody has got anything yet/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Undo launch" }));
  await waitFor(() =>
    expect(calls).toContainEqual(
      expect.objectContaining({ path: "/api/campaigns/1/launch/undo", method: "POST" }),
    ),
  );
});

test("whoever refuses a large launch has to say why", async () => {
  const { calls } = serverThat({ "POST /api/campaigns/1/launch/refuse": { body: aCampaign() } });
  show(<LaunchNotice campaign={1} launch={aLaunch({ state: "WAITING", startsAt: null })} />);

  expect(screen.getByText(/12,345 people/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Refuse" }));
  const dialog = await screen.findByRole("dialog");
  const confirm = () => screen.getAllByRole("button", { name: "Refuse" }).at(-1) as HTMLElement;
  expect(dialog).toBeVisible();
  expect(confirm()).toBeDisabled();
  await userEvent.type(screen.getByLabelText(/What has to be different/), "The offer is over.");
  await userEvent.click(confirm());
  await waitFor(() =>
    expect(calls).toContainEqual(
      expect.objectContaining({ body: { comment: "The offer is over." } }),
    ),
  );
});

test("what has begun needs no notice", () => {
  show(<LaunchNotice campaign={1} launch={aLaunch({ state: "DONE" })} />);

  expect(screen.queryByRole("status")).toBeNull();
});
