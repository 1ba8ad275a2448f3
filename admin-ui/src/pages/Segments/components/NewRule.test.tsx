import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { show } from "../../../test/render";
import { aSegment, someWords } from "../../../test/segments";
import { serverThat } from "../../../test/server";
import { WordsContext } from "../rules/WordsContext";
import { NewRule } from "./NewRule";

// A browser measures where its letters stand; jsdom does not.
vi.mock("./FeelEditor", () => ({
  FeelEditor: ({ text, onChange }: { text: string; onChange: (text: string) => void }) => (
    <textarea
      aria-label="text"
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  ),
}));

const PEOPLE = { count: 17, sample: [], problems: [] };

function open(answers: Parameters<typeof serverThat>[0] = {}) {
  const words = someWords();
  const server = serverThat({
    "GET /api/session": {},
    "POST /api/segments/count": { body: PEOPLE },
    ...answers,
  });
  show(
    <WordsContext value={words}>
      <NewRule words={words} />
    </WordsContext>,
  );
  return server;
}

async function choose(label: string, option: string) {
  const user = userEvent.setup();
  await user.click(screen.getByRole("combobox", { name: label }));
  await user.click(await screen.findByRole("option", { name: option }));
}

test("who has not ordered for 90 days is chosen, written as text, counted and saved", async () => {
  const user = userEvent.setup();
  const { calls } = open({ "POST /api/segments": { status: 201, body: aSegment() } });

  await user.click(screen.getByRole("button", { name: "Condition" }));
  await choose("Fact", "Last order");
  await user.type(screen.getByLabelText("Value"), "90");

  await waitFor(() =>
    expect(screen.getByLabelText("text")).toHaveValue("daysSince(orders.lastAt) > 90"),
  );
  expect(await screen.findByText("17 people")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(screen.getByText("Give the segment a name first.")).toBeVisible();
  await user.type(screen.getByLabelText("Name"), "Quiet");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() =>
    expect(calls).toContainEqual(
      expect.objectContaining({
        path: "/api/segments",
        body: { name: "Quiet", kind: "RULE", condition: "daysSince(orders.lastAt) > 90" },
      }),
    ),
  );
});

test("what is written as text becomes rules, and stays in sight while it cannot be read", async () => {
  const user = userEvent.setup();
  open({
    "POST /api/segments/read": ({ body }) => ({
      body: (body as { condition: string }).condition.endsWith("(")
        ? { node: null, problems: [] }
        : {
            node: {
              any: [
                { rule: { name: "contact.country", operator: "=", values: ["DE"] } },
                { raw: "lower case(contact.city) = x" },
              ],
            },
            problems: [],
          },
    }),
  });

  const text = await screen.findByLabelText("text");
  await user.clear(text);
  await user.type(text, "whatever");

  expect(await screen.findByDisplayValue("lower case(contact.city) = x")).toBeVisible();
  expect(screen.getByLabelText(/belong together/)).toHaveDisplayValue("any of these holds");
  expect(text).toHaveValue("whatever");
  await user.type(text, "(");
  expect(await screen.findByText(/cannot be read at the moment/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Go on with these conditions" }));
  expect(text).toHaveValue('contact.country = "DE"\nor (lower case(contact.city) = x)');
});

test("a problem is put right with a click", async () => {
  const user = userEvent.setup();
  const problem = {
    ...{ rule: "unknown-name", part: "contact.agee", position: 0 },
    ...{ message: "Nothing is called contact.agee.", hint: "Did you mean contact.age?" },
  };
  open({
    "POST /api/segments/read": { body: { node: { raw: "contact.agee > 1" }, problems: [] } },
    "POST /api/segments/count": ({ body }) => ({
      body: (body as { condition: string }).condition.includes("agee")
        ? { count: null, sample: [], problems: [problem] }
        : PEOPLE,
    }),
  });

  const text = await screen.findByLabelText("text");
  await user.clear(text);
  await user.type(text, "contact.agee > 1");

  const told = await screen.findByText("1 thing to put right");
  const list = within(told.parentElement as HTMLElement);
  await user.click(list.getByRole("button", { name: "Use contact.age" }));
  expect(text).toHaveValue("contact.age > 1");
  expect(await screen.findByText("17 people")).toBeVisible();
});

test("the guard speaks when a week ago far fewer were selected", async () => {
  open({
    "POST /api/segments/count": {
      body: { ...PEOPLE, count: 3200, usual: { count: 100, at: "2026-06-08", ratio: 32 } },
    },
  });

  expect(await screen.findByText(/32 times last week’s number: it was 100/)).toBeVisible();
});
