import { readFileSync } from "node:fs";
import { createRequire, Module } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
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
 * Loads a file of the bundle. Node's own `require` would share the modules between the sessions of a process,
 * and keep those of an older version after an update. Its compiler, which has no other door, keeps compiled
 * code from one start to the next.
 */
function load(file: string): unknown {
  const loaded = modules.get(file);
  if (loaded) return loaded.exports;
  const filename = join(bundle, file);
  const module = Object.assign(new Module(filename) as CompilingModule, { filename, require: requireFrom });
  modules.set(file, module);
  try {
    module._compile(readFileSync(filename, "utf8"), filename);
  } catch (error) {
    // The next attempt is to find a whole file or this error, never the half of one.
    modules.delete(file);
    throw error;
  }
  return module.exports;
}

interface CompilingModule extends Module {
  _compile(text: string, filename: string): void;
}

function requireFrom(id: string): unknown {
  if (id.startsWith("./")) return load(id.slice(2));
  return ofPi[id] ?? requireInstalled(id);
}

/** Bun's compiler ignores our `require`, and it reads no pipes: a monitor would start, and nobody would hear of it. */
function refuseBun(pi: codingAgent.ExtensionAPI): void {
  pi.on("session_start", (_event, { hasUI, ui }) => {
    const why = "pi-monitor is off: Bun runs this pi, and it needs one that Node runs, as npm installs it.";
    if (hasUI) ui.notify(why, "warning");
    else console.error(why);
  });
}

/**
 * The package's entry for pi. It loads `dist/`, which `npm run build` makes of the sources: pi would compile
 * and look up each source by itself, which costs ten times as long.
 */
export default "bun" in process.versions
  ? refuseBun
  : (load("pi-monitor.cjs") as typeof import("./index.ts")).default;
