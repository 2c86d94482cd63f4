import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { repoRoot } from "../harness/host.ts";

/** Each costs every start of pi about half a millisecond. */
const FILES_MAX = 9;

test("the start of a session loads few files, and no library beside what pi has loaded itself", (t) => {
  const { files, packages } = staticImports(join(repoRoot, "extensions/loop/index.ts"));
  t.diagnostic(`${files.length} files`);
  assert.ok(files.length <= FILES_MAX, `${files.length} files:\n${files.join("\n")}`);
  assert.deepEqual(packages.sort(), ["@earendil-works/pi-coding-agent", "typebox"]);
});

test("what is found to be imported is what the first loop needs, too", () => {
  const { packages } = staticImports(join(repoRoot, "extensions/loop/runtime.ts"));
  for (const name of ["croner", "re2js", "typebox/value"]) assert.ok(packages.includes(name), name);
});

/** The files and packages that an import of this file loads; what only has types is no import. */
function staticImports(entry: string): { files: string[]; packages: string[] } {
  const files = new Set([entry]);
  const packages = new Set<string>();
  for (const file of files) {
    for (const specifier of valueImports(readFileSync(file, "utf8"))) {
      if (specifier.startsWith(".")) files.add(join(dirname(file), specifier));
      else if (!specifier.startsWith("node:")) packages.add(specifier);
    }
  }
  return { files: [...files], packages: [...packages] };
}

function valueImports(source: string): string[] {
  const statements = source.matchAll(
    /^(?:import|export)\s+(?!type\b)(?:[\w*{][^;"]*?\sfrom\s+)?"([^"]+)";/gm,
  );
  return [...statements].flatMap(([, specifier]) => specifier ?? []);
}
