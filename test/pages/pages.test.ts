import assert from "node:assert/strict";
import { relative } from "node:path";
import { test } from "node:test";
import { repoRoot } from "../harness/host.ts";
import { pages, readPage } from "./pages.ts";

for (const page of pages) {
  const name = relative(repoRoot, page.path);
  test(`${name} says what the code says (npm run pages writes it)`, () => {
    const now = readPage(page);
    assert.equal(now, page.content(now));
  });
}
