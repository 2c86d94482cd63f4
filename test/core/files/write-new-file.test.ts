import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { repoRoot } from "../../harness/host.ts";
import { scratchRoot } from "../../harness/scratch-root.ts";

test("of a file that cannot be written to its end, as on a full disk, nothing is left", (t) => {
  const directory = mkdtempSync(join(scratchRoot, "pi-new-file-"));
  t.after(() => rmSync(directory, { recursive: true, force: true }));
  const written = join(repoRoot, "extensions/core/files/write-new-file.ts");
  const script = `
    import { writeNewFile } from ${JSON.stringify(pathToFileURL(written).href)};
    try {
      writeNewFile(${JSON.stringify(join(directory, "draft"))}, "x".repeat(100_000));
    } catch ({ code }) {
      console.log(code);
    }`;
  // There is room for a part of it, as on a disk that is nearly full.
  const limited = 'trap "" XFSZ; ulimit -f 8; exec "$0" --input-type=module -e "$1"';
  const { stdout, stderr } = spawnSync("sh", ["-c", limited, process.execPath, script], { encoding: "utf8" });
  assert.equal(stdout, "EFBIG\n", stderr);
  assert.deepEqual(readdirSync(directory), []);
});
