import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { Topic } from "../../../model/consent";
import { show } from "../../../test/render";
import { serverThat } from "../../../test/server";
import { CapsCard } from "./CapsCard";
import { TopicCard } from "./TopicCard";
import { TopicDialog } from "./TopicDialog";

const OFFERS: Topic = {
  name: "offers",
  label: "Offers",
  legalBasis: "CONSENT",
  optIn: "SINGLE",
  impliedDays: 30,
  labels: { en: "Offers", de: "Angebote" },
  descriptions: {},
};

test("single opt-in and what a purchase implies are shown as such", () => {
  show(<TopicCard topic={OFFERS} onEdit={() => undefined} />);

  expect(screen.getByText("At once (single opt-in)")).toBeVisible();
  expect(screen.getByText("30 days after a purchase")).toBeVisible();
  expect(screen.getByText(/No description yet/)).toBeVisible();
});

test("a topic that is changed keeps its short name", async () => {
  const { calls } = serverThat({ "PATCH /api/topics/offers": { body: OFFERS } });
  const close = vi.fn();
  show(<TopicDialog topic={OFFERS} onClose={close} />);

  await userEvent.click(await screen.findByRole("radio", { name: /After a confirmation by mail/ }));
  expect(screen.queryByLabelText(/Short name/)).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Save topic" }));

  await vi.waitFor(() => expect(close).toHaveBeenCalled());
  expect(calls.find(({ method }) => method === "PATCH")?.body).toMatchObject({
    optIn: "DOUBLE",
    impliedDays: 30,
  });
});

test("a limit is switched on for all topics together", async () => {
  const { calls } = serverThat({
    "GET /api/caps": { body: { items: [] } },
    "PUT /api/caps": { body: { items: [] } },
  });
  show(<CapsCard topics={[OFFERS]} />);

  await userEvent.click(await screen.findByRole("switch", { name: "All topics together" }));
  await userEvent.click(screen.getByRole("button", { name: "Save limits" }));

  await vi.waitFor(() => expect(calls.some(({ method }) => method === "PUT")).toBe(true));
  expect(calls.find(({ method }) => method === "PUT")?.body).toEqual({
    items: [{ topic: null, messages: 3, days: 7 }],
  });
});
