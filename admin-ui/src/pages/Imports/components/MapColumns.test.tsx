import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { show } from "../../../test/render";
import { MapColumns } from "./MapColumns";

const file = new File(["E-Mail;Ort\nada@example.org;London\n"], "people.csv");
const targets = ["email", "firstName", "city"].map((name) => ({ name, type: "string" }));

const consentTargets = [{ name: "consentGivenAt", type: "DATETIME" }];

test("the server's suggestions are taken over, with samples to check them by", () => {
  mapColumns("email");

  expect(screen.getByLabelText("Goes to: E-Mail", { selector: "input" })).toHaveValue("E-mail");
  expect(screen.getByLabelText("Goes to: Ort", { selector: "input" })).toHaveValue("Do not import");
  expect(screen.getByText("London · Paris")).toBeVisible();
  expect(screen.getByRole("button", { name: "Start import" })).toBeEnabled();
});

test("nothing is imported without an address", () => {
  mapColumns(null);

  expect(screen.getByText(/One column must go to E-mail/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Start import" })).toBeDisabled();
});

test("consent is not taken over without its topic and its proof", async () => {
  mapColumns("email");
  const start = screen.getByRole("button", { name: "Start import" });

  await userEvent.click(screen.getByLabelText("These people have given their consent"));
  expect(start).toBeDisabled();

  await userEvent.type(screen.getByLabelText(/^For which topic/), "newsletter");
  expect(start).toBeDisabled();

  await userEvent.type(screen.getByLabelText(/^How was the consent/), "autumn fair");
  expect(start).toBeEnabled();
});

test("a column about consent goes nowhere until consent is ticked, and says so", async () => {
  mapColumns("email", "consentGivenAt");
  const place = screen.getByLabelText("Goes to: Ort", { selector: "input" });

  expect(place).toHaveValue("Consent given at (needs consent below)");
  expect(screen.getByText(/^About consent: Ort/)).toBeVisible();

  await userEvent.click(screen.getByLabelText("These people have given their consent"));
  expect(place).toHaveValue("Consent given at");
  expect(screen.queryByText(/^About consent: Ort/)).toBeNull();
});

function mapColumns(suggestion: string | null, second: string | null = null): void {
  const columns = [
    { name: "E-Mail", samples: ["ada@example.org"], suggestion },
    { name: "Ort", samples: ["London", "Paris"], suggestion: second },
  ];
  show(
    <MapColumns
      file={file}
      preview={{ delimiter: ";", columns, targets, consentTargets }}
      onOther={() => undefined}
    />,
  );
}
