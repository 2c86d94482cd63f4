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
