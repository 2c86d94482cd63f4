import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { before, describe, test } from "node:test";
import { promisify } from "node:util";
import { allHosts, hosts, repoRoot } from "../harness/host.ts";
import { installedPackage } from "../harness/installed.ts";
import { callTool, startMonitor, startSession, waitForEnd } from "./session.ts";

interface Manifest {
  pi: { image: string; video: string };
  bin: Record<string, string>;
  dependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
  peerDependenciesMeta: Record<string, { optional?: boolean }>;
}

let directory = "";
let tarball = "";
let packageDir = "";
let manifest: Manifest;

describe("the package as it is published", () => {
  before(async () => {
    ({ directory, tarball, packageDir } = await installedPackage());
    manifest = JSON.parse(readFileSync(join(packageDir, "package.json"), "utf8"));
  });

  test("it is at most 300 KB, and holds no file that only developers need", (t) => {
    const { size } = statSync(tarball);
    t.diagnostic(`${size} bytes`);
    assert.ok(size <= 300_000, `${size} bytes`);
    const files = readdirSync(packageDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(packageDir, join(entry.parentPath, entry.name)))
      .filter((path) => !path.startsWith("dist/") && !/^extensions\/.*\.(md|sh|awk)$/.test(path));
    assert.deepEqual(files.sort(), [
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "extensions/bin/pi-monitor.js",
      "extensions/entry.ts",
      "extensions/monitor/client/example.ts",
      "extensions/settings.schema.json",
      "package.json",
      "test/pictures/demo.svg",
      "test/pictures/panel-details.svg",
      "test/pictures/panel-list.svg",
    ]);
  });

  test("to install it brings its own dependencies and nothing that pi supplies", () => {
    const peers = Object.keys(manifest.peerDependencies);
    assert.ok(peers.includes("@earendil-works/pi-coding-agent"));
    // The ranges begin with the oldest tested version, and end with the major of the newest one.
    const major = Number.parseInt(hosts.newest.version, 10);
    for (const [name, range] of Object.entries(manifest.peerDependencies)) {
      if (name === "typebox") continue;
      assert.equal(range, `>=${hosts.oldest.version} <${major + 1}`, name);
    }
    // npm, pnpm and bun install a missing peer, pi with all its dependencies, unless it is optional.
    for (const peer of peers) assert.equal(manifest.peerDependenciesMeta?.[peer]?.optional, true, peer);
    const installed = Object.keys(manifest.dependencies);
    assert.deepEqual(
      installed.filter((name) => peers.includes(name) || name.startsWith("@earendil-works/")),
      [],
    );
  });

  test("what the gallery shows is a picture and a video in the formats that it takes", () => {
    const begins = (path: string): string => readFileSync(join(repoRoot, path)).toString("latin1", 0, 12);
    assert.match(begins(manifest.pi.image), /^\x89PNG\r\n/);
    assert.match(begins(manifest.pi.video), /^.{4}ftyp/s);
  });

  test("the version that is asked for by an error is the one that it is tested with", () => {
    const asked = readFileSync(join(repoRoot, "extensions/monitor/pty/native-pty.ts"), "utf8");
    assert.ok(asked.includes(`"${manifest.optionalDependencies["@lydell/node-pty"]}"`));
  });

  test("its program for a shell runs where Node strips no types, with no pi beside it", async () => {
    const program = join(packageDir, manifest.bin["pi-monitor"] ?? "");
    const env = { PATH: process.env.PATH, PI_CODING_AGENT_DIR: join(directory, "agent") };
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [program, "list"], { env });
    assert.deepEqual([stdout, stderr], ["No pi of yours runs a task.\n", ""]);
  });

  for (const host of allHosts) {
    test(`pi ${host.version}: it runs from there, beside nothing but its dependencies`, async (t) => {
      const session = await startSession(t, host, { extensions: [packageDir] });
      const { id } = await startMonitor(session, { command: "echo works" });
      await waitForEnd(session.pi, id);
      const args = { command: "tty", description: "no package", pty: true };
      const { text, isError } = await callTool(session, "monitor", args);
      assert.ok(isError, text);
      assert.match(
        text,
        /^pty: true needs the package @lydell\/node-pty, which cannot be loaded \(Cannot find module .*\)\. Install it with: npm install --no-save --prefix \S+\/node_modules\/pi-monitor @lydell\/node-pty@1\.1\.0\nNothing was started; /,
      );
    });
  }
});
