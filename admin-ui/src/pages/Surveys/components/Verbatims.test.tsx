import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { show } from "../../../test/render";
import { serverThat } from "../../../test/server";
import { anAnswer } from "../../../test/surveys";
import { Verbatims } from "./Verbatims";

const ANSWERS = "GET /api/surveys/satisfaction/answers";

test("what people wrote stands with their score and leads to them", async () => {
  serverThat({
    [ANSWERS]: { body: { items: [anAnswer({ comments: ["Too <b>cold</b>"] })], next: null } },
  });
  show(<Verbatims survey="satisfaction" />);

  expect(await screen.findByText("Too <b>cold</b>")).toBeVisible();
  expect(screen.getByText("3")).toHaveAttribute("data-group", "detractor");
  expect(screen.getByRole("link", { name: "Ada Byron" })).toHaveAttribute("href", "/ui/contacts/1");
});

test("older ones are read on wish", async () => {
  serverThat({
    [ANSWERS]: ({ path }) => ({
      body: path.includes("cursor=2")
        ? { items: [anAnswer({ id: 1, comments: ["Older"] })], next: null }
        : { items: [anAnswer({ id: 2, comments: ["Newer"] })], next: "2" },
    }),
  });
  show(<Verbatims survey="satisfaction" />);
  await screen.findByText("Newer");

  await userEvent.click(screen.getByRole("button", { name: "Load more" }));

  expect(await screen.findByText("Older")).toBeVisible();
});

test("where nobody wrote anything the page says so", async () => {
  serverThat({ [ANSWERS]: { body: { items: [], next: null } } });
  show(<Verbatims survey="satisfaction" />);

  expect(await screen.findByText("No comments yet")).toBeVisible();
});
