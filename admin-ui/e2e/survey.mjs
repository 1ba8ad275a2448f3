// Plays an unhappy customer and the sales person who calls him, against a running demo server:
//   node e2e/survey.mjs <baseUrl> <user> <password> [screenshotDir]
import { check, until } from "./report.mjs";
import { setStage } from "./stage.mjs";

const { api, browser, context, leave, logIn, logInAfresh, page, step, username } = await setStage();
let campaignId;

await step("The satisfaction survey is launched", async () => {
  await page.goto("/");
  await logIn(username);
  await page.getByRole("link", { name: "Satisfaction survey", exact: true }).click();
  await page.getByRole("heading", { name: "Satisfaction survey", level: 1 }).waitFor();
  campaignId = page.url().split("/").at(-1);
  await page.getByRole("button", { name: /^Launch/ }).click();
  await page.getByRole("dialog").getByText("When the condition becomes true").waitFor();
  await page.getByRole("button", { name: "Launch now" }).click();
  await page.getByRole("button", { name: "Begin now" }).click();
  await page.getByText("Running", { exact: true }).waitFor();
});

await step("A customer answers with 3 in a browser without JavaScript", async () => {
  const link = await until(90, "no letter has arrived", scoreLink);
  const customer = await browser.newContext({ javaScriptEnabled: false, locale: "en-GB" });
  const paper = await customer.newPage();
  await paper.goto(link);
  check(await paper.locator("input[type=radio][value='3']").isChecked(), "3 is not chosen");
  check((await answers()) === 0, "looking at the page has counted");
  await paper.locator("button[type=submit]").click();
  await until(10, "the answer has not arrived", async () => (await answers()) === 1);
  await customer.close();
});

await step("The survey's page shows the answer", async () => {
  await page.goto("/ui/surveys/satisfaction");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.getByText("-100").or(page.getByText("−100")).first().waitFor();
});

await step("The customer stands at the hand-over on the diagram", async () => {
  await until(30, "nobody has been handed over", async () => {
    const { items } = await api(`/api/campaigns/${campaignId}/steps`);
    return items.some(
      ({ element, standing }) => element === "Activity_CallUnhappy" && standing === 1,
    );
  });
  await page.goto(`/ui/campaigns/${campaignId}`);
  await page.locator(".djs-shape").first().waitFor();
});

await step("Sales finds the lead and accepts it", async () => {
  await logInAfresh("sales");
  await page.getByRole("heading", { name: "Leads", level: 1 }).waitFor();
  await page.getByRole("list", { name: "List of leads" }).getByRole("button").first().click();
  await page.getByText("Why now").waitFor();
  await page.getByRole("button", { name: "Accept", exact: true }).click();
  await page.getByText("Accepted", { exact: true }).first().waitFor();
});

await step("The customer has arrived at the end “Was heard”", async () => {
  await logInAfresh(username);
  await page.getByRole("heading", { name: "Campaigns", level: 1 }).waitFor();
  await until(30, "nobody has arrived", async () => {
    const { outcomes } = await api(`/api/campaigns/${campaignId}`);
    return outcomes.some(({ name, count }) => name === "Was heard" && count === 1);
  });
  await page.goto(`/ui/campaigns/${campaignId}`);
  await page.getByText("Was heard").first().waitFor();
});

await leave();

async function answers() {
  return (await api("/api/surveys/satisfaction")).result.count;
}

/** The link that somebody follows who clicks on the 3 in a letter. */
async function scoreLink() {
  const { items } = await api("/api/sandbox/messages");
  for (const { id } of items) {
    const answer = await context.request.get(`/api/sandbox/messages/${id}/html`);
    const link = /href="([^"]*\/s\/[^"]*\?score=3)"/.exec(await answer.text());
    if (link) {
      return link[1];
    }
  }
  return null;
}
