import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { bundled } from "../build.ts";
import { repoRoot } from "./harness/host.ts";

const dist = join(repoRoot, "dist");

test("dist/ is what the sources give: if not, `npm run build` makes it anew", async () => {
  const isFile = (path: string): boolean => /\.\w+$/.test(path);
  const kept = globSync("**", { cwd: dist }).filter(isFile);
  const made = await bundled();
  assert.deepEqual(kept.sort(), made.map(({ path }) => path).sort());
  for (const { path, text } of made) assert.equal(readFileSync(join(dist, path), "utf8"), text, path);
});

/** Returns the files of the bundle and the packages that are loaded by loading these files. */
function loadedWith(...names: string[]): { files: string[]; packages: string[] } {
  const files = new Set(names);
  const packages = new Set<string>();
  for (const file of files) {
    const text = readFileSync(join(dist, file), "utf8");
    // What is loaded later is no value of a constant.
    for (const [, id = ""] of text.matchAll(/\w+ = require\("([^"]+)"\)/g)) {
      if (id.startsWith("./")) files.add(id.slice(2));
      else if (!/^(node:|typebox|@earendil-works\/)/.test(id)) packages.add(id);
    }
  }
  return { files: [...files], packages: [...packages] };
}

test("the start of pi loads one file of the bundle, and no package that pi does not bring", () => {
  assert.deepEqual(loadedWith("pi-monitor.cjs"), { files: ["pi-monitor.cjs"], packages: [] });
});

test("what is used before a task loads nothing of the first task", () => {
  assert.ok(loadedWith("first-task.cjs").packages.includes("split2"));
  const early = ["rows.cjs", "load-settings.cjs", "guard.cjs", "complete-ids.cjs", "settings-command.cjs"];
  const { files, packages } = loadedWith(...early);
  assert.ok(!files.includes("first-task.cjs"), files.join(" "));
  assert.ok(!packages.includes("split2"), packages.join(" "));
});
