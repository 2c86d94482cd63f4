import assert from "node:assert/strict";
import { mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { test } from "node:test";
import { storePath } from "../../../extensions/loop/host/loop-place.ts";
import { scratchRoot } from "../../harness/scratch-root.ts";

test("a store is keyed by the real path of the directory, and lies under pi's agent directory", (t) => {
  const root = realpathSync(mkdtempSync(join(scratchRoot, "pi-monitor-test-")));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  symlinkSync(root, join(root, "link"));
  const path = storePath("/agent", root, "project", "s1");
  assert.equal(storePath("/agent", join(root, "link"), "project", "s1"), path);
  assert.ok(path.startsWith(join("/agent", "loop", basename(root))));
  assert.equal(dirname(storePath("/agent", root, "session", "s1")), dirname(path));
});

test("a directory that is gone has a store of its own, and does not fail the session", () => {
  const path = storePath("/agent", "/no/such/directory", "session", "s1");
  assert.match(path, /^\/agent\/loop\/directory-[0-9a-f]{16}\/session-s1\.json$/);
});
