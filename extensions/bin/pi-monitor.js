#!/usr/bin/env node
// The commands for a shell.
import { createRequire } from "node:module";

const { runShellCommand } = createRequire(import.meta.url)("../../dist/shell-command.cjs");
process.exitCode = await runShellCommand(process.argv.slice(2), {
  say: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
});
