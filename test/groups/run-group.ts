import { enableCompileCache } from "node:module";
import { basename, join, relative } from "node:path";
import { describe } from "node:test";
import { pathToFileURL } from "node:url";
import { repoRoot } from "../harness/host.ts";
// Imported before any suite: it closes its kept pis at the end of the suite that loads it, here the group.
import "../pi/used-sessions.ts";
import { groups, testFilesOf } from "./groups.ts";

/** The slowest file takes a minute: a file that hangs must be named, not awaited. */
const FILE_MAX_MS = 600_000;

/** @param groupFile the path of the group's own file, `<name>.group.ts` */
export function runGroup(groupFile: string): void {
  const name = basename(groupFile, ".group.ts");
  const group = groups[name];
  if (!group) throw new Error(`There is no group "${name}"; groups: ${Object.keys(groups).join(", ")}`);
  // The groups load much of the same code, and most groups never run most of it.
  enableCompileCache(join(repoRoot, "node_modules/.cache/pi-monitor/tests"));
  describe(name, { concurrency: group.concurrency ?? 1 }, () => {
    for (const path of testFilesOf(name)) {
      // A suite without its own concurrency would inherit the group's.
      describe(relative(repoRoot, path), { concurrency: 1, timeout: FILE_MAX_MS }, async () => {
        await import(pathToFileURL(path).href);
      });
    }
  });
}
