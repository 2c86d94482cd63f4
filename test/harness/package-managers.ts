import { existsSync, globSync } from "node:fs";
import { join } from "node:path";
import { repoRoot } from "./host.ts";
import { installOnce, npmInstall } from "./install-once.ts";

/** The package managers beside npm with which pi installs packages, as the tests try them. */
export const packageManagers = { pnpm: "12.21.0", bun: "1.4.5" } as const;
export type PackageManager = keyof typeof packageManagers;

const directory = join(repoRoot, "node_modules/.cache/pi-monitor/package-managers");

/** The programs stand in packages of their own, one for each system. */
const programs: Readonly<Record<PackageManager, string>> = {
  pnpm: "node_modules/@pnpm/exe.*/pnpm",
  bun: "node_modules/@oven/bun-*/bin/bun",
};

/** Installs them below node_modules; returns false if they were there already. @throws Error with npm's words */
export function installPackageManagers(): boolean {
  return installOnce(directory, (buildDir) => npmInstall(buildDir, packageManagers));
}

/** Returns the path of the program; undefined if it is not installed, as where it cannot be had. */
export function pathOfManager(manager: PackageManager): string | undefined {
  if (!existsSync(directory)) return undefined;
  const [found] = globSync(programs[manager], { cwd: directory });
  return found === undefined ? undefined : join(directory, found);
}
