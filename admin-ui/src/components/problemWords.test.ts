import i18next from "i18next";
import { expect, test } from "vitest";
import { ProblemError } from "../model/problem";
import { problemWords } from "./problemWords";

test("what HTTP calls an answer is not shown to a person, what the server says is", () => {
  const said = problemWords(
    new ProblemError({ status: 422, title: "Unprocessable Content", detail: "Too long." }),
    i18next.t,
  );

  expect(said).toEqual({ title: "This cannot be done like this", detail: "Too long." });
});
