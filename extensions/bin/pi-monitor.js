#!/usr/bin/env node
// The commands for a shell. Node strips no types of files in node_modules, where an installed package lies;
// so this script calls Node's own function as the package's files are loaded. It needs no other package.
import { readFileSync } from "node:fs";
import * as nodeModule from "node:module";
import { fileURLToPath } from "node:url";

const { registerHooks, stripTypeScriptTypes } = nodeModule;
if (!registerHooks || !stripTypeScriptTypes) {
  process.stderr.write(`pi-monitor needs Node 22.19 or newer; this is ${process.version}.\n`);
  process.exit(2);
}

const ownFiles = new URL("../", import.meta.url).href;

/** Suppresses the remark that the function is new. */
function stripTypes(source) {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}

registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith(ownFiles) || !url.endsWith(".ts")) return nextLoad(url, context);
    const source = stripTypes(readFileSync(fileURLToPath(url), "utf8"));
    return { format: "module", source, shortCircuit: true };
  },
});

const { runShellCommand } = await import("../monitor/everywhere/shell-command.ts");
process.exitCode = await runShellCommand(process.argv.slice(2), {
  say: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
});
