import { expect, test } from "vitest";
import { checklist, type Noticed } from "./checklist";

const say = (rule: string) => `browser: ${rule}`;
const stuck: Noticed = { element: "a", rule: "path-ends", hint: false };
const serverStuck = { element: "a", rule: "path-ends", message: "server", hint: "Draw a flow." };

test("a fault that both know is said once, in the words of the server", () => {
  const items = checklist([stuck], [serverStuck], true, say);

  expect(items.map(({ message }) => message)).toEqual(["server"]);
});

test("until the server has looked again the browser says what is wrong, and nothing that is mended stays", () => {
  const other = { ...serverStuck, element: "b" };
  const template = { element: "b", rule: "template", message: "sends nothing" };

  const items = checklist([stuck], [other, template], false, say);

  expect(items.map(({ message }) => message)).toEqual(["sends nothing", "browser: path-ends"]);
});

test("the server has the last word on what it knows about", () => {
  expect(checklist([stuck], [], true, say)).toEqual([]);
});

test("hints come last and are hints whatever the server says", () => {
  const items = checklist(
    [{ element: "a", rule: "overlap", hint: true }],
    [serverStuck],
    true,
    say,
  );

  expect(items.map(({ rule, hint }) => [rule, hint])).toEqual([
    ["path-ends", false],
    ["overlap", true],
  ]);
});
