// Lints every diagram of workflows/ and ends with 1 when one of them has a fault.
import { readdirSync, readFileSync } from "node:fs";
import { lint } from "./lint.js";

const WORKFLOWS = new URL("../../workflows/", import.meta.url);

const files = readdirSync(WORKFLOWS).filter((file) => file.endsWith(".bpmn"));
let faults = 0;
for (const file of files) {
  for (const { id, rule, category, message } of await lint(
    readFileSync(new URL(file, WORKFLOWS), "utf8"),
  )) {
    console.error(`workflows/${file}: ${id}: ${message} (${category}, ${rule})`);
    faults++;
  }
}
console.log(`${files.length} diagrams, ${faults} faults`);
process.exitCode = files.length > 0 && faults === 0 ? 0 : 1;
