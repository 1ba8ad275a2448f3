// Plays the first hour of a marketer against a running server:
//   node e2e/win-back.mjs <baseUrl> <user> <password> [screenshotDir]
import { readFileSync } from "node:fs";
import { check, until } from "./report.mjs";
import { setStage } from "./stage.mjs";

const GERMAN = /\b(Sie|Ihnen|Ihre?n?|wir|und)\b/;
const CHINESE = /\p{Script=Han}/u;

const { api, context, leave, logIn, page, password, step, username } = await setStage();
const complaints = listenTo(page);
let campaignId;
let unsubscribing;

await step("Whoever is not logged in sees the login", async () => {
  await page.goto("/");
  await page.getByRole("button", { name: "Log in" }).waitFor();
  check(page.url().includes("/ui/login"), `is at ${page.url()}`);
});

await step("A wrong password is refused in words", async () => {
  await logIn(username, "certainly wrong");
  await page.getByRole("alert").filter({ hasText: "do not match" }).waitFor();
});

await step("The right one leads to the campaigns", async () => {
  await logIn(username, password);
  await page.getByRole("heading", { name: "Campaigns", level: 1 }).waitFor();
});

await step("Win-back is there and opens", async () => {
  await page.getByRole("link", { name: "Win-back", exact: true }).click();
  await page.getByRole("heading", { name: "Win-back", level: 1 }).waitFor();
  campaignId = page.url().split("/").at(-1);
});

await step("Its diagram is drawn", async () => {
  await page.locator(".djs-shape").first().waitFor();
  const shapes = await page.locator(".djs-shape").count();
  check(shapes >= 5, `only ${shapes} elements are drawn`);
  return `${shapes} elements`;
});

await step("The bpmn.io mark is fully visible and nothing covers it", async () => {
  const mark = page.locator(".bjs-powered-by");
  const box = await mark.boundingBox();
  check(box !== null && box.width > 20 && box.height > 10, "there is no mark");
  const covered = await mark.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const corners = [left + 2, (left + right) / 2, right - 2].flatMap((x) =>
      [top + 2, bottom - 2].map((y) => document.elementFromPoint(x, y)),
    );
    return corners.some((each) => each !== element && !element.contains(each));
  });
  check(!covered, "something lies over it");
});

await step("A rehearsal tells what it would do, and nobody gets anything", async () => {
  const before = await api(`/api/campaigns/${campaignId}`);
  await page.getByRole("link", { name: "Rehearse", exact: true }).click();
  await page.getByRole("heading", { name: "Rehearse the campaign", level: 1 }).waitFor();
  await page.getByRole("button", { name: "Rehearse", exact: true }).click();
  await page.getByText("How it ends for them").waitFor({ timeout: 60_000 });
  const foreseen = (await api(`/api/campaigns/${campaignId}/rehearsals`))[0];
  check(foreseen.entering > 0, "nobody would come in");
  const after = await api(`/api/campaigns/${campaignId}`);
  check(after.entered === before.entered && after.planned === before.planned, "somebody came in");
  await page
    .getByRole("link", { name: /Win-back$/ })
    .first()
    .click();
  await page.getByRole("heading", { name: "Win-back", level: 1 }).waitFor();
  return `${foreseen.entering} would come in`;
});

await step("Launch shows who would enter before anybody does", async () => {
  await page.getByRole("button", { name: /^Launch/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(/would enter/).waitFor();
  await dialog.getByText("Who gets in (FEEL)").waitFor();
  return (await dialog.getByRole("region", { name: "Audience" }).innerText()).split("\n")[0];
});

await step("A launch can be taken back while nobody has got anything", async () => {
  await page.getByRole("button", { name: "Launch now" }).click();
  await page.getByText("Nobody has got anything yet").waitFor();
  await page.getByRole("button", { name: "Undo launch" }).click();
  await page.getByRole("button", { name: /^Launch/ }).waitFor();
  const { entered, state } = await api(`/api/campaigns/${campaignId}`);
  check(entered === 0 && state === "DRAFT", `${state}, ${entered} entered`);
});

await step("It launches", async () => {
  await page.getByRole("button", { name: /^Launch/ }).click();
  await page.getByRole("button", { name: "Launch now" }).click();
  await page.getByRole("button", { name: "Begin now" }).click();
  await page.getByText("Running", { exact: true }).waitFor();
});

await step("Within a minute people stand on the diagram", async () => {
  const standing = page.locator('.live-badge [data-part="standing"]:visible');
  await standing.first().waitFor({ timeout: 60_000 });
  return `${await standing.first().innerText()} at one step`;
});

await step("The counts balance", async () => {
  const counts = await api(`/api/campaigns/${campaignId}`);
  const fates = ["waiting", "sent", "failed", "suppressed", "cancelled", "expired", "unknown"];
  const sum = fates.reduce((total, fate) => total + counts[fate], 0);
  check(sum === counts.planned, `${counts.planned} planned, but ${sum} counted`);
  await page.locator('[data-sign="="]').waitFor();
  return `${counts.planned} planned, ${counts.sent} sent`;
});

await step("Letters are listed with what became of them", async () => {
  await page.getByRole("cell", { name: "Sent" }).first().waitFor({ timeout: 60_000 });
});

await step("A click on a step tells about it, in the diagram as in the list", async () => {
  const panel = page.getByRole("complementary", { name: "Step" });
  const waits = page.locator('.djs-shape[data-element-id^="Event_"]');
  await waits.nth(1).click();
  await panel.getByText("Here now").waitFor();
  await panel.getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "List of steps" }).click();
  await panel.getByRole("button", { name: /^Send/ }).first().click();
  await panel.getByText("Template").waitFor();
  await panel.getByRole("button", { name: "Close" }).click();
});

await step("The mailbox shows the letters", async () => {
  await page.getByRole("link", { name: "Mailbox" }).click();
  await mails().first().waitFor({ timeout: 60_000 });
  return `${await mails().count()} on the first page`;
});

await step("One of them is in German", () => openLetter("German", GERMAN));
await step("One of them is in Chinese", () => openLetter("Chinese", CHINESE));

await step("The unsubscribe link opens a page and changes nothing", async () => {
  const before = await consentsOf(await recipient());
  const [opened] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("link", { name: "Unsubscribe link" }).click(),
  ]);
  await opened.getByRole("button").first().waitFor();
  unsubscribing = { opened, contact: await recipient(), before };
  check(
    JSON.stringify(await consentsOf(unsubscribing.contact)) === JSON.stringify(before),
    "opening the page has changed a consent",
  );
  return unsubscribing.contact;
});

await step("Its button unsubscribes", async () => {
  const { opened, contact, before } = unsubscribing;
  await opened.getByRole("button").first().click();
  await opened.waitForLoadState();
  await until(10, "no consent was withdrawn", async () => {
    const after = await consentsOf(contact);
    return JSON.stringify(after) !== JSON.stringify(before) && after.some(({ given }) => !given);
  });
  await opened.close();
});

await step("The contact's page shows it", async () => {
  const contact = unsubscribing.contact;
  await page.getByRole("link", { name: "Contacts", exact: true }).click();
  // The mailbox has a search field, too.
  await page.getByRole("heading", { name: "Contacts", exact: true }).waitFor();
  await page.getByRole("searchbox").fill(contact);
  const row = page.getByRole("row").filter({ hasText: contact });
  await row.getByRole("link").first().click();
  await page.getByText("withdrawn").first().waitFor();
  await page.getByRole("heading", { name: "Timeline" }).waitFor();
});

await step("A file is chosen and its columns are recognised", async () => {
  const stamp = Date.now();
  const rows = [
    "E-mail;First name;Last name;Language;Shoe size",
    `nora.${stamp}@example.org;Nora;Winter;de;38`,
    `kai.${stamp}@example.org;"Kai; the second";Sommer;en;44`,
    "not-an-address;Nobody;Nowhere;en;40",
  ];
  await page.getByRole("link", { name: "Bulk jobs" }).click();
  await page.getByRole("link", { name: "Import contacts" }).first().click();
  await page.locator("input[type=file]").setInputFiles({
    name: "people.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`\uFEFF${rows.join("\r\n")}\r\n`),
  });
  await page.getByRole("heading", { name: "Where does each column go?" }).waitFor();
  const target = (column) =>
    page.getByRole("combobox", { name: `Goes to: ${column}` }).inputValue();
  check((await target("E-mail")) === "E-mail", "the address is not recognised");
  check((await target("First name")) === "First name", "the first name is not recognised");
  check((await target("Shoe size")) === "Do not import", "the shoe size is not left out");
});

await step("It is imported, and one row is rejected", async () => {
  await page.getByRole("button", { name: "Start import" }).click();
  await page.getByRole("heading", { name: "Import finished" }).waitFor({ timeout: 60_000 });
  await page.getByText("1 row was not taken over").waitFor();
});

await step("The rejected row can be had with its reason", async () => {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download rejected rows" }).click(),
  ]);
  const csv = readFileSync(await download.path(), "utf8");
  check(csv.includes("not-an-address"), `the row is not in the file: ${csv.slice(0, 200)}`);
  check(/reason/.test(csv.split("\n")[0]), "the file has no column of reasons");
  return csv.trim().split("\n").at(-1);
});

await step("The imported people are among the contacts", async () => {
  await page.getByRole("link", { name: "See contacts" }).click();
  await page.getByRole("searchbox").fill("Winter");
  await page.getByRole("link", { name: "Nora Winter" }).first().waitFor();
});

await step("The demo's clock moves on", async () => {
  const now = async () => Date.parse((await api("/api/instance")).now);
  const before = await now();
  await page.getByRole("button", { name: "+1 day" }).click();
  await until(60, "the clock stands still", async () => (await now()) - before >= 86_400_000);
});

await step("One may speak German, too", async () => {
  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("menuitem", { name: "Deutsch" }).click();
  await page.getByRole("heading", { name: "Kontakte", level: 1 }).waitFor();
  check(
    (await page.locator("html").getAttribute("lang")) === "de",
    "the page is not marked as German",
  );
});

await step("Logging out leads to the login", async () => {
  await page.getByRole("button", { name: /^Konto von/ }).click();
  await page.getByRole("menuitem", { name: "Abmelden" }).click();
  await page.getByRole("button", { name: "Anmelden" }).waitFor();
});

await step("The browser had nothing to complain about", () => {
  check(complaints.length === 0, complaints.join("\n"));
});

await leave();

function mails() {
  return page.getByRole("list", { name: "Mails" }).getByRole("button");
}

/** Searches the sandbox for a letter in a language, opens it and reads it in its frame. */
async function openLetter(language, pattern) {
  const id = await until(60, `no letter in ${language} has arrived`, () => findLetter(pattern));
  await page.goto(`/ui/mailbox?mail=${encodeURIComponent(id)}`);
  const body = page.frameLocator("article iframe").locator("body");
  await body.waitFor();
  const text = await until(10, `the letter shows no ${language}`, async () => {
    const shown = await body.innerText();
    return pattern.test(shown) && shown;
  });
  return text.trim().split("\n")[0];
}

async function findLetter(pattern) {
  let cursor = "";
  for (let i = 0; i < 10 && cursor !== null; i++) {
    const list = await api(
      `/api/sandbox/messages${cursor && `?cursor=${encodeURIComponent(cursor)}`}`,
    );
    const found = list.items.find(({ subject, preview }) =>
      pattern.test(`${subject} ${preview ?? ""}`),
    );
    if (found) {
      return found.id;
    }
    cursor = list.next ?? null;
  }
  return null;
}

async function recipient() {
  const id = new URL(page.url()).searchParams.get("mail");
  const { to } = await api(`/api/sandbox/messages/${id}`);
  return /<([^>]+)>/.exec(to)?.[1] ?? to;
}

async function consentsOf(address) {
  const { items } = await api(`/api/contacts?q=${encodeURIComponent(address)}`);
  const { consents } = await api(`/api/contacts/${items[0].id}`);
  return consents;
}

/** Refusals that a step provokes on purpose are the browser's to report, and ours to expect. */
function listenTo(page) {
  const heard = [];
  page.on("console", (message) => {
    const expected = message.location().url.endsWith("/api/session");
    if (message.type() === "error" && !expected) {
      heard.push(message.text());
    }
  });
  page.on("pageerror", (error) => heard.push(error.message));
  return heard;
}
