import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { nestedNpmEnvironment } from "./npm-environment.ts";

const commandTimeoutMs = 300_000;
const outputMaxChars = 4_000;

/**
 * Fills a folder, unless it is there: it appears by a rename once it is complete.
 * @param build fills a folder beside it
 * @returns false if it was there already
 */
export function installOnce(directory: string, build: (buildDir: string) => void): boolean {
  if (existsSync(directory)) return false;
  mkdirSync(dirname(directory), { recursive: true });
  const buildDir = mkdtempSync(`${directory}.building-`);
  try {
    build(buildDir);
    moveIntoPlace(buildDir, directory);
  } finally {
    rmSync(buildDir, { recursive: true, force: true });
  }
  return true;
}

/** Makes npm install these packages into a folder, without their scripts. @throws Error with npm's words */
export function npmInstall(buildDir: string, dependencies: Readonly<Record<string, string>>): void {
  // Its own manifest makes this folder npm's project; without one npm would walk up to the repository's.
  const manifest = { name: "pi-host", private: true, dependencies };
  writeFileSync(join(buildDir, "package.json"), JSON.stringify(manifest));
  const flags = ["--no-save", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts"];
  runIn(buildDir, "npm", ["install", ...flags]);
}

/** @throws Error with the end of what the command printed */
export function runIn(cwd: string, command: string, args: readonly string[]): void {
  const result = spawnSync(command, args, {
    cwd,
    env: nestedNpmEnvironment(process.env),
    encoding: "utf8",
    timeout: commandTimeoutMs,
  });
  if (result.status === 0) return;
  const reason = result.error?.message ?? `exit code ${result.status}, signal ${result.signal}`;
  const output = `${result.stdout ?? ""}${result.stderr ?? ""}`.trim().slice(-outputMaxChars);
  throw new Error(`"${command} ${args.join(" ")}" failed (${reason})\n${output}`);
}

function moveIntoPlace(buildDir: string, directory: string): void {
  try {
    renameSync(buildDir, directory);
  } catch (error) {
    // Another process was faster: a rename never replaces its complete folder, and ours is discarded.
    if (!existsSync(directory)) throw error;
  }
}
