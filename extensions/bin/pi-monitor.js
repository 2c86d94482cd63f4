#!/usr/bin/env node
// The commands for a shell.
import { createRequire } from "node:module";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  process.stderr.write(`pi-monitor needs Node 22.19 or newer; this is ${process.version}.\n`);
  process.exit(2);
}

const { runShellCommand } = createRequire(import.meta.url)("../../dist/shell-command.cjs");
process.exitCode = await runShellCommand(process.argv.slice(2), {
  say: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
});
