import assert from "node:assert/strict";
import { globSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { groups, testFilesOf } from "./groups/groups.ts";

test("every group has its file, and something to run", () => {
  const files = globSync(join(import.meta.dirname, "groups/*.group.ts"));
  assert.deepEqual(files.map((path) => basename(path, ".group.ts")).sort(), Object.keys(groups).sort());
  for (const name of Object.keys(groups)) assert.notDeepEqual(testFilesOf(name), [], name);
});

test("every test file runs in a group", () => {
  const all = globSync(join(import.meta.dirname, "**/*.test.ts"));
  assert.deepEqual(Object.keys(groups).flatMap(testFilesOf).sort(), all.sort());
});
