import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "node:test";
import type { Loop } from "../../../extensions/loop/loop.ts";
import { FileStore } from "../../../extensions/loop/store/file-store.ts";
import { scratchRoot } from "../../harness/scratch-root.ts";

export interface TemporaryStore {
  directory: string;
  path: string;
  /** Opens the same file, as another session would. */
  open(): FileStore;
  damages: { setAsidePath: string; problems: string[] }[];
}

export function temporaryStore(t: TestContext): TemporaryStore {
  const directory = mkdtempSync(join(scratchRoot, "pi-loop-store-"));
  t.after(() => rmSync(directory, { recursive: true, force: true }));
  const path = join(directory, "loops", "project.json");
  const damages: TemporaryStore["damages"] = [];
  const open = () =>
    new FileStore("project", path, directory, (setAsidePath, problems) =>
      damages.push({ setAsidePath, problems }),
    );
  return { directory, path, open, damages };
}

export function storedLoop(id: string, more: Partial<Loop> = {}): Loop {
  return {
    id,
    prompt: "look",
    trigger: { timer: { kind: "every", text: "10s", everyMs: 10_000 } },
    createdAtMs: 1_800_000_000_000,
    createdBy: "model",
    state: { kind: "active" },
    handledUntilMs: 1_800_000_000_000,
    runs: 0,
    missed: 0,
    missedSinceRun: 0,
    ...more,
  };
}
