import { launchBrowser } from "./launch.mjs";
import { check, Report } from "./report.mjs";

// Whoever says that it is a headless browser is taken for a machine, and its clicks do not count.
const PERSON =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

/** A browser in front of the server that the command line names: <baseUrl> <user> <password> [screenshotDir]. */
export async function setStage() {
  const [base, username, password, folder] = process.argv.slice(2);
  if (!password) {
    console.error(`usage: node ${process.argv[1]} <baseUrl> <user> <password> [screenshotDir]`);
    process.exit(2);
  }
  const browser = await launchBrowser();
  const context = await browser.newContext({
    baseURL: base,
    locale: "en-GB",
    userAgent: PERSON,
    viewport: { width: 1440, height: 860 },
  });
  const page = await context.newPage();
  const report = new Report(page, folder);

  async function logIn(name, secret = password) {
    await page.getByLabel("User name").fill(name);
    await page.locator("input[autocomplete=current-password]").fill(secret);
    await page.getByRole("button", { name: "Log in" }).click();
  }

  return {
    ...{ base, username, password, browser, context, page, logIn },
    step: report.step.bind(report),
    /** With the cookies of the page. */
    api: async (path) => {
      const answer = await context.request.get(path);
      check(answer.ok(), `GET ${path} answered ${answer.status()}`);
      return answer.json();
    },
    /** Somebody else comes to the same desk. */
    logInAfresh: async (name) => {
      await context.clearCookies();
      await page.goto("/");
      await logIn(name);
    },
    leave: async () => {
      await browser.close();
      report.finish();
    },
  };
}
