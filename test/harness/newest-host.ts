import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { hosts, newestHostDir } from "./host.ts";
import { nestedNpmEnvironment } from "./npm-environment.ts";

const packageName = "@earendil-works/pi-coding-agent";
const tarballName = `earendil-works-pi-coding-agent-${hosts.newest.version}.tgz`;
const tarballIntegrity =
  "sha512-mUWI04rqF1Vd/m1q+Ps1XeWsTXEVvRUnsmRa83I3Dzua0Tx5bYS93imeqtIfrXf7PkkaR6ERz+AuQhIJlom5yA==";

/** The packages that the bundle lacks. They are looked up from the folder above `package/`. */
const bundleDependencies = {
  jiti: "2.7.0",
  typebox: "1.3.27",
  "@silvia-odwyer/photon-node": "0.3.4",
  "quickjs-wasi": "3.6.2",
};

const commandTimeoutMs = 300_000;

/** Installs the newest pi below node_modules; returns false if it was there already. */
export function installNewestHost(): boolean {
  // The folder appears by a rename once it is complete, so its existence is enough.
  if (existsSync(hosts.newest.cli)) return false;
  mkdirSync(dirname(newestHostDir), { recursive: true });
  const buildDir = mkdtempSync(`${newestHostDir}.building-`);
  try {
    build(buildDir);
    moveIntoPlace(buildDir);
  } finally {
    rmSync(buildDir, { recursive: true, force: true });
  }
  return true;
}

function build(buildDir: string): void {
  // Its own manifest makes this folder npm's project; without one npm would walk up to the repository's.
  const manifest = { name: "pi-host", private: true, dependencies: bundleDependencies };
  writeFileSync(join(buildDir, "package.json"), JSON.stringify(manifest));
  run("npm", ["pack", `${packageName}@${hosts.newest.version}`, "--pack-destination", "."], buildDir);
  const tarball = join(buildDir, tarballName);
  verifyIntegrity(tarball);
  run("tar", ["-xzf", tarballName], buildDir);
  rmSync(tarball);
  const flags = ["--no-save", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts"];
  run("npm", ["install", ...flags], buildDir);
  if (!existsSync(join(buildDir, "package/dist/bundle/cli.js"))) {
    throw new Error(`${tarballName} has no package/dist/bundle/cli.js`);
  }
}

function verifyIntegrity(tarball: string): void {
  const actual = `sha512-${createHash("sha512").update(readFileSync(tarball)).digest("base64")}`;
  if (actual !== tarballIntegrity) {
    throw new Error(`${tarballName} has integrity ${actual}, expected ${tarballIntegrity}`);
  }
}

function moveIntoPlace(buildDir: string): void {
  try {
    renameSync(buildDir, newestHostDir);
  } catch (error) {
    // Another process was faster: a rename never replaces its complete folder, and ours is discarded.
    if (!existsSync(hosts.newest.cli)) throw error;
  }
}

function run(command: string, args: string[], cwd: string): void {
  const result = spawnSync(command, args, {
    cwd,
    env: nestedNpmEnvironment(process.env),
    encoding: "utf8",
    timeout: commandTimeoutMs,
  });
  if (result.status === 0) return;
  const reason = result.error?.message ?? `exit code ${result.status}, signal ${result.signal}`;
  const output = `${result.stdout ?? ""}${result.stderr ?? ""}`.trim().slice(-4000);
  throw new Error(
    `Cannot install pi ${hosts.newest.version}: "${command} ${args.join(" ")}" failed (${reason})\n${output}`,
  );
}
