import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import type { DomainHealth } from "../../../model/deliverability";
import { show } from "../../../test/render";
import { serverThat } from "../../../test/server";
import { HealthPanel } from "./HealthPanel";

const HEALTH = "/api/deliverability/health";
const OF = "?domain=harbour.example";

function aHealth(other: Partial<DomainHealth> = {}): DomainHealth {
  return {
    domain: "harbour.example",
    guard: "NONE",
    judgedAt: "2026-11-24T10:00:00Z",
    since: "2026-11-17T10:00:00Z",
    letters: 12_345,
    complaints: {
      count: 5,
      share: 5 / 12_345,
      level: "NONE",
      limits: { leastLetters: 5_000, warn: 0.0008, throttle: 0.001, pause: 0.003 },
    },
    bounces: {
      count: 120,
      share: 120 / 12_345,
      level: "NONE",
      limits: { leastLetters: 1_000, warn: 0.02, throttle: null, pause: 0.05 },
    },
    reported: [],
    ...other,
  };
}

beforeEach(() => {
  document.cookie = "XSRF-TOKEN=token; path=/";
});

test("shares stand beside the limits at which something happens", async () => {
  serverThat({ [`GET ${HEALTH}`]: { body: aHealth() } });
  show(<HealthPanel domain="harbour.example" />);

  expect(await screen.findByRole("meter", { name: "Called spam" })).toHaveAttribute(
    "aria-valuetext",
    "0.04%",
  );
  expect(screen.getByText(/stopped at 0\.30%/)).toBeVisible();
  expect(screen.getByText(/Of 12,345 letters since/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Let bulk mail go again" })).toBeNull();
});

test("bulk that was stopped says what to do about its cause, and goes again when somebody says so", async () => {
  const bounces = { ...aHealth().bounces, level: "PAUSE" as const, share: 0.06 };
  const { calls } = serverThat({
    [`GET ${HEALTH}`]: { body: aHealth({ guard: "PAUSE", bounces }) },
    [`POST ${HEALTH}/let-go`]: { body: aHealth() },
  });
  show(<HealthPanel domain="harbour.example" />);

  expect(await screen.findByText(/where the dead addresses came from/)).toBeVisible();
  expect(screen.queryByText(/not clicked for half a year/)).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Let bulk mail go again" }));

  await waitFor(() =>
    expect(calls).toContainEqual(expect.objectContaining({ path: `${HEALTH}/let-go${OF}` })),
  );
});

test("a figure of Gmail in percent is told as a share", async () => {
  const { calls } = serverThat({
    [`GET ${HEALTH}`]: { body: aHealth() },
    [`PUT ${HEALTH}/reported`]: { body: aHealth() },
  });
  show(<HealthPanel domain="harbour.example" />);

  await userEvent.type(await screen.findByRole("textbox", { name: "Called spam" }), "0.12");
  await userEvent.click(screen.getByRole("button", { name: "Count it" }));

  await waitFor(() =>
    expect(calls).toContainEqual(
      expect.objectContaining({
        path: `${HEALTH}/reported${OF}`,
        body: expect.objectContaining({ provider: "Gmail", share: 0.0012 }) as unknown,
      }),
    ),
  );
});
