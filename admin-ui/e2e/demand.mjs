// Plays the whole loop against a running demo server, from the invitation to the amount that sales has won, and a
// customer who drifts away:
//   node e2e/demand.mjs <baseUrl> <user> <password> [screenshotDir]
import { check, until } from "./report.mjs";
import { setStage } from "./stage.mjs";

const AMOUNT = "4321";
const LAPSING = `lapsing.${Date.now()}@example.org`;

const { api, base, context, leave, logIn, logInAfresh, page, password, step, username } =
  await setStage();
let campaignId;
let customer;

await step("Demand generation is launched", async () => {
  await page.goto("/");
  await logIn(username);
  await page.getByRole("heading", { name: "Campaigns", level: 1 }).waitFor();
  campaignId = await launch("Demand generation", /would enter/);
});

await step("A customer opens his letter in the mailbox and clicks", async () => {
  const mail = await until(90, "no invitation has arrived", invitation);
  customer = { address: addressOf(mail.to) };
  await page.goto(`/ui/mailbox?mail=${encodeURIComponent(mail.id)}`);
  const letter = page.frameLocator("article iframe");
  await letter.getByRole("link", { name: "Ask for a tasting" }).waitFor();
  // Nobody reads and clicks within two seconds; whoever does is a machine.
  await page.waitForTimeout(3_000);
  const [opened] = await Promise.all([
    context.waitForEvent("page"),
    letter.getByRole("link", { name: "Ask for a tasting" }).click(),
  ]);
  await opened.getByRole("heading", { name: "See it for yourself" }).waitFor();
  customer.form = opened;
  return customer.address;
});

await step("He fills the form that the letter has led him to", async () => {
  const { form, address } = customer;
  await form.getByLabel("First name").fill("Ada");
  await form.getByLabel("Last name").fill("Tester");
  await form.getByLabel("Email address").fill(address);
  await form.getByLabel("Company").fill("Tester & Daughters");
  await form.locator("button[type=submit]").click();
  await form.getByText("We will write to you").waitFor();
  await form.close();
});

await step("He has left the invitation on the diagram and waits for sales", async () => {
  await until(60, "nobody has been handed over", async () => {
    const { items } = await api(`/api/campaigns/${campaignId}/steps`);
    const at = (id) => items.find(({ element }) => element === id);
    return at("Event_AskedForTasting").arrived === 1 && at("Activity_HandOff").standing === 1;
  });
  await page.goto(`/ui/campaigns/${campaignId}`);
  await page.locator(".djs-shape").first().waitFor();
});

await step("Sales sees the lead with its score and the reasons", async () => {
  await logInAfresh("sales");
  await page.getByRole("heading", { name: "Leads", level: 1 }).waitFor();
  await openLead();
  await page.getByText("Sent a form in the last 30 days").waitFor();
  await page.getByText("Clicked in a letter in the last 7 days").waitFor();
  const { items } = await api("/api/leads");
  const lead = items.find(({ email }) => email === customer.address);
  customer.lead = lead.id;
  check(lead.score >= 65, `the score is ${lead.score}`);
  return `${lead.score} points`;
});

await step("The time that sales has passes", async () => {
  await logInAfresh(username);
  await page.getByRole("heading", { name: "Campaigns", level: 1 }).waitFor();
  await forward("+1 day", 1);
});

await step("The lead escalates, and everybody in sales sees it", async () => {
  await logInAfresh("sales");
  await openLead();
  await page.getByText("This lead has escalated").waitFor({ timeout: 60_000 });
  await page
    .getByText(/^Overdue since/)
    .first()
    .waitFor();
});

await step("Sales accepts it", async () => {
  const accept = page.getByRole("button", { name: "Accept", exact: true });
  await accept.click();
  await accept.waitFor({ state: "hidden" });
});

await step("Sales wins it, with an amount", async () => {
  await page.getByRole("button", { name: "Won", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Amount").fill(AMOUNT);
  await dialog.getByRole("button", { name: "Won" }).click();
  await page.getByText("€4,321.00").first().waitFor();
});

await step("The campaign's page shows the amount, and who is behind it", async () => {
  await logInAfresh(username);
  await page.getByRole("heading", { name: "Campaigns", level: 1 }).waitFor();
  await until(30, "nobody was taken on", async () => {
    const { outcomes } = await api(`/api/campaigns/${campaignId}`);
    return outcomes.some(({ name, count }) => name === "Taken on by sales" && count === 1);
  });
  await page.goto(`/ui/campaigns/${campaignId}`);
  const loop = page.getByRole("region", { name: "What came of it" });
  await loop.getByText("€4,321.00").waitFor();
  for (const stage of ["Responded", "Leads", "Accepted", "Won"]) {
    await loop.getByRole("link", { name: `1 · ${stage}: show these people` }).waitFor();
  }
  await loop.getByRole("link", { name: /Won: show/ }).click();
  const people = page.getByRole("dialog", { name: /^Won/ });
  await people.getByText(customer.address).waitFor();
  await people.getByText("€4,321.00").waitFor();
  await page.goBack();
  await people.waitFor({ state: "hidden" });
});

await step("Win-back runs, and a customer of ours has bought twice", async () => {
  const { items } = await api("/api/campaigns");
  if (items.find(({ key }) => key === "win-back").state === "DRAFT") {
    await launch("Win-back", /would enter/);
  }
  await customerWhoBoughtTwice(86);
});

await step("He drifts away while the clock moves on, and gets the letter", async () => {
  await page.goto("/ui/campaigns");
  await page.getByRole("heading", { name: "Campaigns", level: 1 }).waitFor();
  const lettersOf = async () => {
    const found = await api(`/api/sandbox/messages?q=${encodeURIComponent(LAPSING)}`);
    return found.items.length;
  };
  check((await lettersOf()) === 0, "he has a letter before he has drifted away");
  await forward("+7 days", 7);
  await until(90, "no letter has arrived", async () => (await lettersOf()) === 1);
  await page.goto("/ui/mailbox");
  await page.getByRole("searchbox").fill(LAPSING);
  await page.getByRole("list", { name: "Mails" }).getByRole("button").first().click();
  await page.frameLocator("article iframe").locator("body").waitFor();
});

await leave();

/** From the list of campaigns; answers the campaign's id. */
async function launch(name, audience) {
  await page.goto("/ui/campaigns");
  await page.getByRole("link", { name, exact: true }).click();
  await page.getByRole("heading", { name, level: 1 }).waitFor();
  await page.getByRole("button", { name: /^Launch/ }).click();
  await page.getByRole("dialog").getByText(audience).waitFor();
  await page.getByRole("button", { name: "Launch now" }).click();
  await page.getByRole("button", { name: "Begin now" }).click();
  await page.getByText("Running", { exact: true }).waitFor();
  return page.url().split("/").at(-1);
}

async function openLead() {
  const list = page.getByRole("list", { name: "List of leads" });
  await list
    .getByRole("button", { name: /Demand generation/ })
    .first()
    .click();
  await page.getByText("Why now").waitFor();
}

/** Moves the demo's clock with the button in the page's head. */
async function forward(button, days) {
  const now = async () => Date.parse((await api("/api/instance")).now);
  const before = await now();
  await page.getByRole("button", { name: button }).click();
  await until(
    60,
    "the clock stands still",
    async () => (await now()) - before >= days * 86_400_000,
  );
}

/** An English invitation. */
async function invitation() {
  const { items } = await api("/api/sandbox/messages?q=tasting");
  return items.find(({ subject }) => subject.startsWith("Half an hour"));
}

function addressOf(to) {
  return /<([^>]+)>/.exec(to)?.[1] ?? to;
}

/** What a shop tells by the API: a customer who agreed to offers, and two orders, the last so many days ago. */
async function customerWhoBoughtTwice(days) {
  const file = new FormData();
  file.append("file", new Blob([`email,firstName,language\n${LAPSING},Lara,en\n`]), "people.csv");
  file.append("consentTopic", "offers");
  file.append("consentProof", "Ticked in the shop");
  const { job } = await tell("/api/contacts/import", file);
  await until(60, "the customer was not imported", async () => {
    return (await api(`/api/jobs/${job}`)).state === "DONE";
  });
  const now = Date.parse((await api("/api/instance")).now);
  const orders = [days + 60, days].map((ago) => ({
    ...{ id: `${LAPSING}-${ago}`, contact: LAPSING, currency: "EUR" },
    ...{ at: new Date(now - ago * 86_400_000).toISOString(), total: 30 },
  }));
  const answer = await tell("/api/orders", JSON.stringify(orders));
  check(answer.accepted === 2, `the orders were answered with ${JSON.stringify(answer)}`);
}

/** As machines do: with a password of their own and without the browser's cookies. */
async function tell(path, body) {
  const credentials = Buffer.from(`${username}:${password}`).toString("base64");
  const type = typeof body === "string" ? { "Content-Type": "application/json" } : {};
  const answer = await fetch(base + path, {
    method: "POST",
    headers: { Authorization: `Basic ${credentials}`, ...type },
    body,
  });
  check(answer.ok, `POST ${path} answered ${answer.status}: ${await answer.clone().text()}`);
  return answer.json();
}
