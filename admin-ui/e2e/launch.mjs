import { existsSync } from "node:fs";
import chromiumOfNpm from "@sparticuz/chromium";
import { chromium } from "playwright-core";

const INSTALLED = "/usr/bin/chromium";
const ARGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The browser that one names, that is installed, or that npm brought along; never one to be downloaded. */
export async function launchBrowser() {
  return chromium.launch({ executablePath: await findBrowser(), args: ARGS, headless: true });
}

async function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    return named;
  }
  return existsSync(INSTALLED) ? INSTALLED : chromiumOfNpm.executablePath();
}
