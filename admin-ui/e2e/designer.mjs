// Draws a campaign, publishes it and draws its next version against a running demo server:
//   node e2e/designer.mjs <baseUrl> <user> <password> [screenshotDir]
import { readFileSync } from "node:fs";
import { check, until } from "./report.mjs";
import { setStage } from "./stage.mjs";

const NAME = `Spring sale ${Date.now() % 100_000}`;

const { api, context, leave, logIn, page, step, username } = await setStage();
page.setDefaultTimeout(20_000);
const inspector = page.getByTestId("inspector");
let draft;
let campaign;

await step("A new campaign begins with a start, an end and a way between them", async () => {
  await page.goto("/");
  await logIn(username);
  await page.getByRole("button", { name: "New campaign" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill(NAME);
  await dialog.getByRole("button", { name: "Begin to draw" }).click();
  await shape("Event_Start").waitFor();
  await shape("Event_End").waitFor();
  await page.getByText("Ready to publish").waitFor();
  draft = page.url();
});

await step("The palette speaks of letters and waits, and of nothing technical", async () => {
  const palette = page.locator(".djs-palette");
  for (const word of ["Send a letter", "Split at random", "Task for a colleague", "At any time"]) {
    await palette.getByText(word, { exact: true }).waitFor();
  }
  const words = await palette.innerText();
  check(!/gateway|intermediate|script|pool|service task/i.test(words), words);
});

await step("A letter, a wait and a split are put between start and end", async () => {
  await select("Event_Start");
  await next("Send a letter");
  await next("Wait");
  await next("Split by condition");
  await next("End");
  const names = ["Send letter", "7 days passed", "Clicked the letter?", "everyone else"];
  for (const name of names) {
    await page.locator(".djs-container").getByText(firstWords(name)).first().waitFor();
  }
});

await step("What is missing is said where it is missing, and in the list", async () => {
  await page.getByRole("button", { name: /to fix/ }).click();
  const finding = inspector.getByRole("button").filter({ hasText: "sends nothing" });
  await finding.waitFor();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByText("Some things have to be put right first").waitFor();
  await finding.click();
  await inspector.getByText("Choose a template").first().waitFor();
});

await step("The letter is chosen by its name", async () => {
  await inspector.getByRole("combobox", { name: /Template/ }).click();
  await page.getByRole("option", { name: /win-back letter/i }).click();
  await until(20, "the letter still sends nothing", async () => {
    return (await inspector.getByText("sends nothing").count()) === 0;
  });
});

await step("A condition that nobody understands is refused in its field", async () => {
  const way = page.locator(".djs-connection").filter({ has: page.locator("path") });
  await until(20, "no way is marked", async () => (await way.count()) >= 4);
  await page.getByRole("button", { name: /to fix|Ready/ }).click();
  const finding = inspector.getByRole("button").filter({ hasText: "yes" });
  await finding.first().click();
  await writeCondition('clickd("x")');
  await inspector
    .getByText(/clickd/)
    .first()
    .waitFor();
  await writeCondition('clicked("Activity_SendLetter")');
  await page.getByText("Ready to publish").waitFor();
});

await step("Undo and redo go one step at a time, by keyboard too", async () => {
  await shape("Event_Start").click();
  const before = await page.locator(".djs-shape").count();
  await page.keyboard.press("Delete");
  await until(
    5,
    "the start is still there",
    async () => (await shape("Event_Start").count()) === 0,
  );
  await page.keyboard.press("Control+z");
  await shape("Event_Start").waitFor();
  const after = await page.locator(".djs-shape").count();
  check(after === before, `${after} shapes instead of ${before}`);
});

await step("Whoever closes the browser finds the drawing as it was", async () => {
  await page
    .getByText(/^.*Saved/)
    .first()
    .waitFor();
  await page.goto("about:blank");
  await page.goto(draft);
  await shape("Activity_SendLetter").waitFor();
  await page.getByText("Ready to publish").waitFor();
});

await step("It leaves as a BPMN file, with the names of the engine nowhere", async () => {
  await page.getByRole("button", { name: "More", exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "Export as .bpmn" }).click(),
  ]);
  const xml = readFileSync(await file.path(), "utf8");
  check(xml.includes("Activity_SendLetter") && xml.includes("bpmndi:BPMNShape"), "is no drawing");
  check(!/camunda:(class|expression|delegateExpression)/.test(xml), "holds code");
});

await step("Published, it is a campaign that can be launched", async () => {
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByRole("heading", { name: NAME, level: 1 }).waitFor();
  await page.getByRole("button", { name: /^Launch/ }).waitFor();
  campaign = page.url().split("/").at(-1);
  const { items } = await api("/api/drafts");
  check(!items.some(({ name }) => name === NAME), "the draft is still there");
});

await step("The next version is compared with the one before", async () => {
  await page.getByRole("link", { name: "Edit" }).click();
  await select("Event_DaysPassed7");
  await inspector.getByLabel("Label").fill("A week passed");
  await inspector.getByLabel("Label").blur();
  await page.getByText(/Saved/).first().waitFor();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByText("Show where people stand").waitFor();
  await page.goto(`/ui/campaigns/${campaign}/compare`);
  const changes = page.getByRole("region", { name: "Changes" });
  await changes.getByText("A week passed").first().waitFor();
});

await context.close().catch(() => undefined);
await leave();

function shape(id) {
  return page.locator(`.djs-shape[data-element-id="${id}"]`);
}

async function select(id) {
  await shape(id).locator(".djs-hit").first().click();
}

/** What comes behind the step that is selected. */
async function next(name) {
  await page.locator(".djs-context-pad .pad-append").click();
  await page.locator(".djs-popup-search input").fill(name);
  await page.locator(".djs-popup .entry").getByText(name, { exact: true }).click();
  await page.locator(".djs-popup").waitFor({ state: "hidden" });
}

async function writeCondition(text) {
  const editor = inspector.locator("[data-feel] .cm-content");
  await editor.click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
  await page.keyboard.press("Escape");
  await inspector.getByLabel("Label").focus();
}

/** A name on a drawing is broken into lines. */
function firstWords(name) {
  return name.split(" ").slice(0, 2).join(" ");
}
