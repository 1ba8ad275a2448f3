import { expect, test } from "vitest";
import type { ContactDetail } from "../../../model/contact";
import type { Field } from "../../../model/field";
import { aContact } from "../../../test/samples";
import { draftOf, valuesOf } from "./values";

const SEEN = { key: "seenAt", name: "lastSeen", type: "DATETIME", builtIn: false } as Field;
const ada = aContact({ attributes: { seenAt: "2026-03-01T09:30:00Z" } }) as ContactDetail;

test("who changes nothing says nothing", () => {
  const values = valuesOf(ada, [SEEN]);

  expect(draftOf(values, values, [SEEN])).toEqual({});
});

test("a moment is typed in the time of whoever looks and kept in universal time", () => {
  const before = valuesOf(ada, [SEEN]);
  const typed = String(before.own["seenAt"]);

  expect(new Date(typed).toISOString()).toBe("2026-03-01T09:30:00.000Z");
  const after = { ...before, own: { seenAt: typed.replace("-03-01T", "-03-02T") } };
  expect(draftOf(before, after, [SEEN])).toEqual({
    attributes: { lastSeen: "2026-03-02T09:30:00.000Z" },
  });
});

test("what is emptied is forgotten", () => {
  const before = valuesOf(ada, [SEEN]);

  expect(draftOf(before, { ...before, lastName: "", own: { seenAt: "" } }, [SEEN])).toEqual({
    lastName: "",
    attributes: { lastSeen: null },
  });
});
