import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { show } from "../test/render";
import { ExportMenu } from "./ExportMenu";

test("exactly those leave whom the page shows", async () => {
  show(<ExportMenu q="ada lov" segment="vip" />);

  await userEvent.click(screen.getByRole("button", { name: "Export" }));

  expect(await screen.findByRole("menuitem", { name: "As an Excel workbook" })).toHaveAttribute(
    "href",
    "/api/contacts/export?format=xlsx&q=ada+lov&segment=vip",
  );
});

test("who searches for nothing takes everybody along", async () => {
  show(<ExportMenu />);

  await userEvent.click(screen.getByRole("button", { name: "Export" }));

  expect(await screen.findByRole("menuitem", { name: "As CSV" })).toHaveAttribute(
    "href",
    "/api/contacts/export?format=csv",
  );
});
