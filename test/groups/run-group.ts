import { enableCompileCache } from "node:module";
import { basename, join, relative } from "node:path";
import { describe } from "node:test";
import { pathToFileURL } from "node:url";
import { repoRoot } from "../harness/host.ts";
// Before any suite: it closes the pis that it keeps when what it was loaded in is over, here the whole group.
import "../pi/used-sessions.ts";
import { groups, testFilesOf } from "./groups.ts";

/** The slowest takes a minute: what hangs is to be named, not to be waited for. */
const FILE_MAX_MS = 600_000;

/** @param groupFile the path of the group's own file, `<name>.group.ts` */
export function runGroup(groupFile: string): void {
  const name = basename(groupFile, ".group.ts");
  const group = groups[name];
  if (!group) throw new Error(`There is no group "${name}"; groups: ${Object.keys(groups).join(", ")}`);
  // The groups load much of the same code, and most of it is never run by most of them.
  enableCompileCache(join(repoRoot, "node_modules/.cache/pi-monitor/tests"));
  describe(name, { concurrency: group.concurrency ?? 1 }, () => {
    for (const path of testFilesOf(name)) {
      // A suite that does not say how many of its tests run side by side would inherit the group's number.
      describe(relative(repoRoot, path), { concurrency: 1, timeout: FILE_MAX_MS }, async () => {
        await import(pathToFileURL(path).href);
      });
    }
  });
}
