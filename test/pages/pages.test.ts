import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
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

test("no page points to a file or a heading that is not there", () => {
  const paths = ["README.md", "test/README.md", "test/bench/README.md", ".github/CONTRIBUTING.md"].concat(
    globSync("extensions/**/*.md", { cwd: repoRoot }),
  );
  for (const path of paths) {
    const text = readFileSync(join(repoRoot, path), "utf8");
    for (const [, target = ""] of text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)) {
      const [file = "", heading] = target.split("#");
      const there = file === "" ? path : join(dirname(path), file);
      assert.ok(existsSync(join(repoRoot, there)), `${path} points to ${target}`);
      if (heading === undefined) continue;
      const headings = readFileSync(join(repoRoot, there), "utf8").matchAll(/^#+ (.*)$/gm);
      const anchors = [...headings].map(([, words = ""]) =>
        words
          .toLowerCase()
          .replace(/[^\w -]/g, "")
          .replaceAll(" ", "-"),
      );
      assert.ok(anchors.includes(heading), `${path} points to ${target}`);
    }
  }
});
