import { mkdirSync } from "node:fs";
import { join } from "node:path";

/** Runs a person's steps one after the other and tells of each whether it went as it should. */
export class Report {
  #passed = 0;
  #failed = 0;
  #page;
  #folder;

  constructor(page, folder) {
    this.#page = page;
    this.#folder = folder;
    if (folder) {
      mkdirSync(folder, { recursive: true });
    }
  }

  /** Whatever a failed step was needed for fails too, each in its own line. */
  async step(name, act) {
    const started = Date.now();
    try {
      const told = await act();
      this.#passed++;
      console.log(`ok    ${name}${told ? `: ${told}` : ""} (${Date.now() - started} ms)`);
    } catch (error) {
      this.#failed++;
      console.log(
        `FAIL  ${name}\n      ${String(error.message).split("\n").slice(0, 6).join("\n      ")}`,
      );
    }
    await this.#picture(name);
  }

  finish() {
    console.log(`${this.#passed} passed, ${this.#failed} failed`);
    process.exitCode = this.#failed === 0 ? 0 : 1;
  }

  async #picture(name) {
    if (this.#folder) {
      const number = String(this.#passed + this.#failed).padStart(2, "0");
      const file = `${number}-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}.png`;
      await this.#page.screenshot({ path: join(this.#folder, file) }).catch(() => undefined);
    }
  }
}

export function check(truth, sentence) {
  if (!truth) {
    throw new Error(sentence);
  }
}

/** Asks again until the answer is something, or the time is up. */
export async function until(seconds, sentence, ask) {
  const end = Date.now() + seconds * 1_000;
  for (;;) {
    const answer = await ask();
    if (answer) {
      return answer;
    }
    check(Date.now() < end, `${sentence} (waited ${seconds} s)`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
