import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileFunction } from "node:vm";
import * as codingAgent from "@earendil-works/pi-coding-agent";
import * as tui from "@earendil-works/pi-tui";
import * as typebox from "typebox";
import * as typeboxValue from "typebox/value";

/** What only pi's own loader finds, which loads this file alone. */
const ofPi: Readonly<Record<string, unknown>> = {
  "@earendil-works/pi-coding-agent": codingAgent,
  "@earendil-works/pi-tui": tui,
  typebox,
  "typebox/value": typeboxValue,
};

const bundle = join(dirname(fileURLToPath(import.meta.url)), "../dist");
const requireInstalled = createRequire(join(bundle, "pi-monitor.cjs"));
const modules = new Map<string, { exports: unknown }>();

/**
 * Loads a file of the bundle. Node's own loader would share the modules between the sessions of a process,
 * and keep those of an older version after an update.
 */
function load(file: string): unknown {
  const loaded = modules.get(file);
  if (loaded) return loaded.exports;
  const module = { exports: {} };
  modules.set(file, module);
  const filename = join(bundle, file);
  try {
    const run = compileFunction(
      readFileSync(filename, "utf8"),
      ["exports", "require", "module", "__filename", "__dirname"],
      { filename },
    );
    run.call(module.exports, module.exports, requireFrom, module, filename, bundle);
  } catch (error) {
    // The next attempt is to find a whole file or this error, never the half of one.
    modules.delete(file);
    throw error;
  }
  return module.exports;
}

function requireFrom(id: string): unknown {
  if (id.startsWith("./")) return load(id.slice(2));
  return ofPi[id] ?? requireInstalled(id);
}

/**
 * The package's entry for pi. It loads `dist/`, which `npm run build` makes of the sources: pi would compile
 * and look up each source by itself, which costs ten times as long.
 */
export default (load("pi-monitor.cjs") as typeof import("./index.ts")).default;
