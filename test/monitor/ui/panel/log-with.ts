import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { scratchRoot } from "../../../harness/scratch-root.ts";

/** Makes a log file with this text that is removed with the test. */
export function logWith(t: Pick<TestContext, "after">, text: string | Buffer): string {
  const directory = mkdtempSync(join(scratchRoot, "pi-monitor-log-"));
  t.after(() => rmSync(directory, { recursive: true, force: true }));
  const path = join(directory, "log");
  writeFileSync(path, text);
  return path;
}
