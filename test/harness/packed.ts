import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repoRoot } from "./host.ts";
import { nestedNpmEnvironment } from "./npm-environment.ts";

/** Runs a program to its end, without what an outer npm hands down. @throws Error with what it said */
export function run(command: string, args: readonly string[], cwd: string): string {
  const env = nestedNpmEnvironment(process.env);
  return execFileSync(command, [...args], { cwd, env, stdio: "pipe", encoding: "utf8" });
}

/**
 * Packs the package as it would be published, into an empty or new directory.
 * @returns the tarball's path
 */
export function packPackage(directory: string): string {
  mkdirSync(directory, { recursive: true });
  run("npm", ["pack", "--ignore-scripts", "--pack-destination", directory], repoRoot);
  const [tarball = ""] = readdirSync(directory);
  return join(directory, tarball);
}

/** Unpacks a tarball into a directory that is made for it. */
export function unpack(tarball: string, directory: string): void {
  mkdirSync(directory, { recursive: true });
  run("tar", ["-xzf", tarball, "--strip-components=1"].concat("-C", directory), directory);
}

/** Makes a later version of an unpacked package, which says in its changelog what is new. */
export function raiseVersion(packageDir: string, version: string, news: string): void {
  const manifestPath = join(packageDir, "package.json");
  const manifest = JSON.parse(readFileSync(manifestPath, "utf8"));
  writeFileSync(manifestPath, JSON.stringify({ ...manifest, version }, null, 2));
  const changelogPath = join(packageDir, "CHANGELOG.md");
  const changelog = readFileSync(changelogPath, "utf8");
  writeFileSync(
    changelogPath,
    changelog.replace("# Changelog\n", `# Changelog\n\n## [${version}] - 2027-01-01\n\n- ${news}\n`),
  );
}

/** Packs an unpacked package in place of a tarball. */
export function packAgain(packageDir: string, tarball: string): void {
  const scratch = `${packageDir}-packed`;
  mkdirSync(scratch);
  run("npm", ["pack", "--ignore-scripts", "--pack-destination", scratch], packageDir);
  const [name = ""] = readdirSync(scratch);
  renameSync(join(scratch, name), tarball);
}
