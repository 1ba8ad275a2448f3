// Plays a marketer who has never read a manual and builds a segment from rules, against a running demo server:
//   node e2e/segment.mjs <baseUrl> <user> <password> [screenshotDir]
import { AxeBuilder } from "@axe-core/playwright";
import { check, until } from "./report.mjs";
import { setStage } from "./stage.mjs";

const NAME = "German regulars who drifted away";

const { api, context, leave, logIn, page, step, username } = await setStage();
const rules = () => page.getByRole("group", { name: "Group of conditions" });
const row = (place) => rules().getByRole("listitem").nth(place);
let segment;

await step("The place for segments says what belongs there", async () => {
  await page.goto("/");
  await logIn(username);
  await page.getByRole("link", { name: "Segments", exact: true }).click();
  await page.getByRole("heading", { name: "Segments", level: 1 }).waitFor();
  await page.getByRole("link", { name: "New segment" }).click();
  await page.getByText("No condition yet: everybody is in.").waitFor();
});

await step("German customers", async () => {
  await add("Country");
  await pick(choice(row(0), "Value"), /Germany/);
});

await step("with two orders or more", async () => {
  await add("Number of orders");
  await row(1).getByLabel("Value").fill("2");
});

await step("who have not ordered for 90 days", async () => {
  await add("Last order");
  await row(2).getByLabel("Value").fill("90");
});

await step("and clicked the last newsletter", async () => {
  await add("Clicked in letter");
  await pick(choice(row(3), "Letter"), "Newsletter");
});

await step("The text says the same, and so does the count", async () => {
  const written = [
    'contact.country = "DE"',
    "and orders.count >= 2",
    "and daysSince(orders.lastAt) > 90",
    'and clicked("newsletter")',
  ];
  await until(10, "the text is another", async () => (await lines()).join() === written.join());
  await shownAsCounted(written.join("\n"));
});

await step("Nobody has clicked yet, so the last condition is written out of the text", async () => {
  await text().fill(
    '(contact.country in ["DE", "AT"])\nand orders.count >= 2\nand daysSince(orders.lastAt) > 90',
  );
  await until(10, "the rules do not follow", async () => {
    return (await rules().getByRole("listitem").count()) === 3;
  });
  await row(0).getByText("Austria").waitFor();
  await shownAsCounted((await lines()).join("\n"));
});

await step("A typing error is underlined and put right with a click", async () => {
  await text().fill('order.count >= 2 and contact.country = "DE"');
  await page.getByRole("status").getByRole("button", { name: "Use orders.count" }).click();
  await until(10, "it was not put right", async () => {
    return (await lines()).join() === 'orders.count >= 2 and contact.country = "DE"';
  });
  return shownAsCounted((await lines()).join("\n"));
});

await step("Anybody can use the page", async () => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"])
    .analyze();
  check(
    violations.length === 0,
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`).join(),
  );
});

await step("It is saved", async () => {
  await page.getByLabel("Name", { exact: true }).fill(NAME);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("heading", { name: NAME, level: 1 }).waitFor();
  const { items } = await api("/api/segments");
  segment = items.find(({ name }) => name === NAME);
  check(segment.condition === 'orders.count >= 2 and contact.country = "DE"', segment.condition);
});

await step("Its members are listed, and the page says why one of them is in", async () => {
  await page.getByRole("tab", { name: "Members" }).click();
  const member = page.getByRole("table").getByRole("link").first();
  const name = await member.textContent();
  await page.getByRole("tab", { name: "Why?" }).click();
  await pick(choice(page, "Which person?"), new RegExp(`^${name}`), name);
  await page.getByText(`${name} is in`, { exact: true }).waitFor();
  check((await page.getByLabel("holds", { exact: true }).count()) >= 2, "no part has a tick");
});

await leave();

/** A condition about this fact. */
async function add(fact) {
  const before = await rules().getByRole("listitem").count();
  await page.getByRole("button", { name: "Condition", exact: true }).click();
  await pick(choice(row(before), "Fact"), fact);
}

/** Not the list that belongs to it, which has the same label. */
function choice(place, name) {
  return place.getByRole("combobox", { name });
}

async function pick(field, option, typed) {
  await field.click();
  if (typed) {
    await field.fill(typed);
  }
  await page
    .getByRole("option", { name: option, exact: typeof option === "string" })
    .first()
    .click();
}

function text() {
  return page.getByRole("textbox", { name: "The same as text" });
}

async function lines() {
  return page.locator(".cm-line").allTextContents();
}

/** What the page shows is what the API counts for the text that stands there. */
async function shownAsCounted(condition) {
  const cookies = await context.cookies();
  const token = cookies.find(({ name }) => name === "XSRF-TOKEN")?.value ?? "";
  const answer = await context.request.post("/api/segments/count", {
    headers: { "X-XSRF-TOKEN": decodeURIComponent(token) },
    data: { condition },
  });
  const { count } = await answer.json();
  const shown = `${count.toLocaleString("en-GB")} ${count === 1 ? "person" : "people"}`;
  await page.locator("[aria-busy=false]").getByText(shown, { exact: true }).waitFor();
  return shown;
}
