import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "node:test";
import type { WrittenFile } from "../../../../extensions/core/files/capped-file.ts";
import { scratchRoot } from "../../../harness/scratch-root.ts";

/** Makes a log file with this text that is removed with the test. */
export function logWith(t: Pick<TestContext, "after">, text: string | Buffer): string {
  const directory = mkdtempSync(join(scratchRoot, "pi-monitor-log-"));
  t.after(() => rmSync(directory, { recursive: true, force: true }));
  const path = join(directory, "log");
  writeFileSync(path, text);
  return path;
}

/** Returns what a task knows that has written so much to a log. */
export function writtenTo(path: string, sizeBytes = 0): WrittenFile[] {
  return [{ inode: statSync(path).ino, sizeBytes }];
}
