import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type TestContext, test } from "node:test";
import { hosts, nodePath, repoRoot } from "../harness/host.ts";
import { scratchRoot } from "../harness/scratch-root.ts";

const pinnedBin = join(repoRoot, "node_modules/.bin");

function runOwnPi(t: TestContext, ownPi?: string): { cwd: string; stdout: string; status: number | null } {
  const cwd = realpathSync(mkdtempSync(join(scratchRoot, "pi-monitor-own-pi-")));
  t.after(() => rmSync(cwd, { recursive: true, force: true }));
  const binDir = join(cwd, "bin");
  mkdirSync(binDir);
  if (ownPi !== undefined) writeFileSync(join(binDir, "pi"), ownPi, { mode: 0o755 });
  const path = [pinnedBin, binDir, "/usr/bin", "/bin"].join(delimiter);
  const { stdout, status } = spawnSync(
    nodePath,
    [join(import.meta.dirname, "own-pi.ts"), "--version", "two words"],
    { env: { HOME: cwd, PATH: path, INIT_CWD: cwd, PI_OFFLINE: "1" }, encoding: "utf8" },
  );
  return { cwd, stdout, status };
}

test("the user's own pi runs where the user is, with this extension added, and its exit code is passed on", (t) => {
  const script = `#!/bin/sh\npwd\necho "$HOME"\necho "$PATH"\nprintf '%s\\n' "$@"\nexit 7\n`;
  const { cwd, stdout, status } = runOwnPi(t, script);
  const path = [join(cwd, "bin"), "/usr/bin", "/bin"].join(delimiter);
  assert.deepEqual(stdout.trim().split("\n"), [cwd, cwd, path, "-e", repoRoot, "--version", "two words"]);
  assert.equal(status, 7);
});

test("the pinned pi runs for a user who has none", (t) => {
  const { stdout, status } = runOwnPi(t);
  assert.equal(stdout.trim(), hosts.oldest.version);
  assert.equal(status, 0);
});
