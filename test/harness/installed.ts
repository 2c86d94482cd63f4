import { mkdtempSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { repoRoot } from "./host.ts";
import { packPackage, unpack } from "./packed.ts";
import { removeDirectory, scratchRoot } from "./scratch-root.ts";

export interface InstalledPackage {
  /** The result of `npm pack`. Do not change it: other tests use it. */
  tarball: string;
  /** The unpacked package, `node_modules/pi-monitor` beside its dependencies. */
  packageDir: string;
  /** The directory that holds `node_modules`. */
  directory: string;
}

let installed: Promise<InstalledPackage> | undefined;

/** Installs the package as a package manager would, once for all tests of the process. */
export function installedPackage(): Promise<InstalledPackage> {
  installed ??= install();
  return installed;
}

async function install(): Promise<InstalledPackage> {
  const directory = mkdtempSync(join(scratchRoot, "monitor-installed-"));
  process.once("exit", () => removeDirectory(directory));
  const tarball = await packPackage(join(directory, "packed"));
  const packageDir = join(directory, "node_modules/pi-monitor");
  await unpack(tarball, packageDir);
  const { dependencies } = JSON.parse(readFileSync(join(packageDir, "package.json"), "utf8"));
  for (const name of Object.keys(dependencies)) {
    symlinkSync(join(repoRoot, "node_modules", name), join(directory, "node_modules", name));
  }
  return { tarball, packageDir, directory };
}
