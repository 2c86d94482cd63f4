import { globSync } from "node:fs";
import { join, matchesGlob } from "node:path";
import { repoRoot } from "../harness/host.ts";

/** Test files that run in one process. */
export interface Group {
  /** Patterns of their paths within `test/`. */
  files: readonly string[];
  /**
   * The number of its files that run side by side; a `describe` sets the number for its own tests. Default:
   * 1. More is for files that mostly wait: it does not speed up work, and each test gets slower.
   */
  concurrency?: number;
}

/**
 * A file runs in the first group that lists it; each group has a file beside this one. A process for each
 * test file would spend more on its start than most files on their tests, and files that use the same kind of
 * pi hand it on. Groups start by name: the longest begin with an early letter, so that none runs alone at the
 * end.
 */
export const groups: Readonly<Record<string, Group>> = {
  "pi-apart": {
    files: [
      "pi/ready/**",
      "pi/{client,everywhere,export,first-use,foreign-text,install,package}.*",
      "pi/{print-mode,programs,same-names,settings,settings-command,shell,terminal}.*",
    ],
  },
  "pi-delivery": { files: ["pi/delivery/**"], concurrency: 2 },
  "pi-floods": { files: ["pi/endings/{files,files-*,leaks,strangers}.*"] },
  "pi-output": { files: ["pi/{bytes,filters,large-output,line-rates,quoting,races}.*"], concurrency: 2 },
  "pi-chaos": { files: ["pi/endings/{chaos,reload,reload-*}.*"] },
  "pi-endings": { files: ["pi/endings/**"] },
  "pi-loop": { files: ["pi/loop/**", "pi/tasks/**"], concurrency: 2 },
  "pi-console": { files: ["pi/terminal/**", "harness/**", "demo/**"] },
  "pi-basics": { files: ["pi/**"], concurrency: 2 },
  "unit-loop": { files: ["loop/**", "tasks/**"] },
  "unit-pipeline": { files: ["monitor/pipeline/**"] },
  "unit-processes": { files: ["core/processes/**"] },
  "unit-tasks": { files: ["monitor/task/**"] },
  "unit-monitor": { files: ["monitor/**"] },
  "unit-core": { files: ["**"] },
};

/** Returns the paths of a group's files, ordered by name. */
export function testFilesOf(name: string): string[] {
  const testDirectory = join(repoRoot, "test");
  const paths = globSync("**/*.test.ts", { cwd: testDirectory }).sort();
  return paths.filter((path) => groupOf(path) === name).map((path) => join(testDirectory, path));
}

function groupOf(path: string): string | undefined {
  return Object.keys(groups).find((name) => groups[name]?.files.some((glob) => matchesGlob(path, glob)));
}
