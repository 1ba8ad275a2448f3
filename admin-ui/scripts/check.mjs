// Lint, types, the lint rules for diagrams, the shipped diagrams and tests in one go, ending in the line by which a build reads the result.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";

const REPORT = "target/vitest.json";
const npm = process.env.npm_execpath;

const lint = npmRun("lint");
const types = npmRun("typecheck");
const rules = npmRun("test:lint-rules");
const workflows = npmRun("lint:workflows");
const tests = vitest();
const checks = [lint, types, rules, workflows];
const passed = tests.passed + checks.filter(Boolean).length;
const failed = tests.failed + checks.filter((ok) => !ok).length;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function npmRun(script, ...more) {
  const { status } = spawnSync(process.execPath, [npm, "run", "--silent", script, ...more], {
    stdio: "inherit",
  });
  return status === 0;
}

function vitest() {
  mkdirSync("target", { recursive: true });
  rmSync(REPORT, { force: true });
  const ok = npmRun(
    "test",
    "--",
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${REPORT}`,
  );
  try {
    const report = JSON.parse(readFileSync(REPORT, "utf8"));
    const failed = report.numFailedTests + report.numFailedTestSuites;
    return { passed: report.numPassedTests, failed: ok ? failed : Math.max(1, failed) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
