import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { repoRoot } from "./host.ts";
import { nestedNpmEnvironment } from "./npm-environment.ts";

/** Runs a program to its end, without an outer npm's variables. @throws Error with its output */
export async function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  const env = nestedNpmEnvironment(process.env);
  // Asynchronous, because other tests of this process go on meanwhile.
  const { stdout } = await promisify(execFile)(command, [...args], { cwd, env });
  return stdout;
}

/**
 * Packs the package as for publishing, into an empty or new directory.
 * @returns the tarball's path
 */
export async function packPackage(directory: string): Promise<string> {
  mkdirSync(directory, { recursive: true });
  await run("npm", ["pack", "--ignore-scripts", "--pack-destination", directory], repoRoot);
  const [tarball = ""] = readdirSync(directory);
  return join(directory, tarball);
}

/** Unpacks a tarball into a new directory. */
export async function unpack(tarball: string, directory: string): Promise<void> {
  mkdirSync(directory, { recursive: true });
  await run("tar", ["-xzf", tarball, "--strip-components=1"].concat("-C", directory), directory);
}

/** Makes a later version of an unpacked package, with news in its changelog. */
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

/** Packs an unpacked package over a tarball. */
export async function packAgain(packageDir: string, tarball: string): Promise<void> {
  const scratch = `${packageDir}-packed`;
  mkdirSync(scratch);
  await run("npm", ["pack", "--ignore-scripts", "--pack-destination", scratch], packageDir);
  const [name = ""] = readdirSync(scratch);
  renameSync(join(scratch, name), tarball);
}
