// Runs a command unless nothing that it reads has changed since it last succeeded:
//   node scripts/when-changed.mjs <stamp> <output> <input…> -- <command> <argument…>
// The stamp lies beside the output, so that whoever removes the output removes the stamp too.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export function fingerprint(inputs, command) {
  const hash = createHash("sha256").update(process.version).update(command.join("\0"));
  for (const file of inputs.flatMap(filesIn).sort()) {
    hash.update(`\0${file.replaceAll("\\", "/")}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function filesIn(path) {
  if (!existsSync(path)) {
    return [];
  }
  return statSync(path).isDirectory()
    ? readdirSync(path).flatMap((name) => filesIn(join(path, name)))
    : [path];
}

export function runWhenChanged(stamp, output, inputs, command) {
  const now = fingerprint(inputs, command);
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, "utf8") === now) {
    return 0;
  }
  rmSync(stamp, { force: true });
  const status = run(command);
  if (status === 0) {
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, now);
  }
  return status;
}

function run([program, ...rest]) {
  // On Windows npm is npm.cmd, which only a shell can start.
  const { status, error } = spawnSync(program, rest, {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (error) {
    console.error(`The admin UI needs ${program}, and it could not be started: ${error.message}`);
    console.error("Install Node 20.19 or newer, which brings npm, or build with -Dui.skip=true.");
  }
  return error ? 1 : (status ?? 1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [stamp, output, ...rest] = process.argv.slice(2);
  const end = rest.indexOf("--");
  process.exitCode = runWhenChanged(stamp, output, rest.slice(0, end), rest.slice(end + 1));
}
