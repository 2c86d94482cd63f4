import { cpSync, globSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import type { Home } from "../../harness/home.ts";
import { repoRoot } from "../../harness/host.ts";

/** Copies the package into the home, for a test that changes its files. @returns its path */
export function copyPackage(home: Home): string {
  const packageDir = join(home.home, "package");
  mkdirSync(packageDir);
  for (const name of ["extensions/entry.ts", "extensions/core/processes", "dist", "package.json"])
    cpSync(join(repoRoot, name), join(packageDir, name), { recursive: true });
  symlinkSync(join(repoRoot, "node_modules"), join(packageDir, "node_modules"));
  return packageDir;
}

/** Returns the path of the copy's file into which the build put this source. */
export function bundleOf(packageDir: string, source: string): string {
  const files = globSync(join(packageDir, "dist/*.cjs"));
  const holds = (path: string): boolean => readFileSync(path, "utf8").includes(`// ${source}\n`);
  const path = files.find(holds);
  if (!path) throw new Error(`${source} is in no file of the bundle`);
  return path;
}
