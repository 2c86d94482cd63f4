import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { createHome, type Home } from "../harness/home.ts";
import { allHosts, hosts, nodePath, type PiHost, repoRoot } from "../harness/host.ts";
import { installedPackage } from "../harness/installed.ts";
import { reply } from "../harness/model-reply.ts";
import { toolDeclarations } from "../harness/model-request.ts";
import { type ModelServer, startModelServer } from "../harness/model-server.ts";
import { nestedNpmEnvironment } from "../harness/npm-environment.ts";
import { skippedWithout } from "../harness/on-path.ts";
import { type PackageManager, packageManagers, pathOfManager } from "../harness/package-managers.ts";
import { packAgain, raiseVersion, run, unpack } from "../harness/packed.ts";
import { startRpcPi } from "../harness/rpc-pi.ts";
import { removeDirectory, scratchRoot } from "../harness/scratch-root.ts";
import { startTerminalPi } from "../harness/terminal-pi.ts";

const timeoutMs = 120_000;
const news = "Something that was not there before.";

let directory = "";
let firstTarball = "";
let secondTarball = "";
let model: ModelServer;

/** Makes a user's home in which pi may install: npm's needs are on this machine since `npm ci`. */
async function userHome(settings: Record<string, unknown> = {}): Promise<Home> {
  const { PI_OFFLINE: _offline, ...outer } = await createdEnv();
  const home = createHome({ model, settings: { quietStartup: false, ...settings } });
  const { PI_OFFLINE: _ofHome, ...own } = home.env;
  return { ...home, env: { ...outer, ...own } };
}

/** Returns npm's sources and its cache, which the scratch home would hide. */
async function createdEnv(): Promise<Record<string, string>> {
  const cache = await npmConfig("cache");
  const ofNpm = Object.entries(nestedNpmEnvironment(process.env)).filter(([name]) =>
    /^npm_config_/i.test(name),
  );
  return Object.fromEntries([
    ...ofNpm.map(([name, value]) => [name, value ?? ""]),
    ["npm_config_cache", cache],
    ["npm_config_prefer_offline", "true"],
    ["npm_config_audit", "false"],
    ["npm_config_fund", "false"],
  ]);
}

async function npmConfig(name: string): Promise<string> {
  return (await run("npm", ["config", "get", name], repoRoot)).trim();
}

/** Runs a command of pi, such as `install`, to its end. */
async function pi(host: PiHost, home: Home, ...args: string[]): Promise<string> {
  const options = { cwd: home.cwd, env: home.env, timeout: timeoutMs };
  const { stdout, stderr } = await promisify(execFile)(nodePath, [host.cli, ...args], options);
  return stdout + stderr;
}

/** Tells whether a pi in this home has our tools. */
async function hasTools(host: PiHost, home: Home): Promise<boolean> {
  const rpc = startRpcPi({ host, home, extensions: [], env: { PI_OFFLINE: "1" } });
  try {
    const before = model.requests.length;
    await rpc.promptAndSettle("hello", timeoutMs);
    const request = model.requests[before];
    assert.ok(request);
    return toolDeclarations(request).some(({ name }) => name === "bg_run");
  } finally {
    await rpc.close();
  }
}

function installedVersion(packageDir: string): string {
  return JSON.parse(readFileSync(join(packageDir, "package.json"), "utf8")).version;
}

function packages(home: Home): unknown[] {
  return JSON.parse(readFileSync(home.settingsPath, "utf8")).packages ?? [];
}

/** Each test has its own home and one request at a time: the model's requests are told apart by order. */
describe("installing, updating and removing", () => {
  before(async () => {
    directory = mkdtempSync(join(scratchRoot, "monitor-install-"));
    firstTarball = (await installedPackage()).tarball;
    const next = join(directory, "next");
    await unpack(firstTarball, next);
    raiseVersion(next, "9.0.0", news);
    secondTarball = join(directory, "second.tgz");
    await packAgain(next, secondTarball);
    model = await startModelServer();
    model.script(() => reply.text("Hello."));
  });
  after(async () => {
    await model.close();
    removeDirectory(directory);
  });

  for (const host of allHosts) {
    test(`pi ${host.version}: by npm, from the tarball, updated to the next, removed`, async (t) => {
      const home = await userHome();
      t.after(() => home.close());
      const tarball = join(home.home, "pi-monitor.tgz");
      cpSync(firstTarball, tarball);
      const source = `npm:pi-monitor@file:${tarball}`;
      await pi(host, home, "install", source);
      const installed = join(home.agentDir, "npm/node_modules/pi-monitor");
      assert.notEqual(installedVersion(installed), "9.0.0");
      assert.ok(!existsSync(join(home.agentDir, "npm/node_modules/@earendil-works")), "pi beside it");
      assert.ok(await hasTools(host, home));
      // The first start in a terminal notes which version the user has seen.
      if (host === hosts.newest) await firstScreen(host, home, () => true);

      cpSync(secondTarball, tarball);
      await pi(host, home, "update", "--extensions");
      assert.equal(installedVersion(installed), "9.0.0");
      if (host === hosts.newest) await firstScreen(host, home, (screen) => screen.includes(news));

      await pi(host, home, "remove", source);
      assert.deepEqual(packages(home), []);
      assert.ok(!existsSync(installed));
      assert.ok(!(await hasTools(host, home)));
    });

    test(`pi ${host.version}: from a git repository, updated to its next commit, removed`, {
      skip: skippedWithout("git"),
    }, async (t) => {
      const home = await userHome();
      t.after(() => home.close());
      const remote = join(home.home, "remotes/someone/pi-monitor");
      const git = (...args: string[]) =>
        run("git", ["-c", "user.name=t", "-c", "user.email=t@localhost", ...args], remote);
      await unpack(firstTarball, remote);
      cpSync(join(repoRoot, "package-lock.json"), join(remote, "package-lock.json"));
      await git("init", "--quiet");
      await git("add", ".");
      await git("commit", "--quiet", "--message", "first");
      // pi clones from a host: this one is a directory.
      const rule = `[url "file://${join(home.home, "remotes")}/"]\n  insteadOf = https://localhost/\n`;
      writeFileSync(join(home.home, ".gitconfig"), rule);
      const source = "git:localhost/someone/pi-monitor";
      await pi(host, home, "install", source);
      const installed = join(home.agentDir, "git/localhost/someone/pi-monitor");
      assert.ok(!existsSync(join(installed, "node_modules/typescript")), "what developers need");
      assert.ok(await hasTools(host, home));

      raiseVersion(remote, "9.0.0", news);
      await git("commit", "--quiet", "--all", "--message", "second");
      await pi(host, home, "update", "--extensions");
      assert.equal(installedVersion(installed), "9.0.0");

      await pi(host, home, "remove", source);
      assert.ok(!existsSync(installed));
      assert.deepEqual(packages(home), []);
    });
  }

  for (const [manager, version] of Object.entries(packageManagers)) {
    const program = pathOfManager(manager as PackageManager);
    test(`pi ${hosts.newest.version}: by ${manager} ${version}, from the tarball, and removed`, {
      skip: program === undefined ? `${manager} could not be installed` : false,
    }, async (t) => {
      const home = await userHome({ npmCommand: [program] });
      t.after(() => home.close());
      // They read no variables of npm.
      writeFileSync(join(home.home, ".npmrc"), `registry=${await npmConfig("registry")}\n`);
      const source = `npm:pi-monitor@file:${firstTarball}`;
      await pi(hosts.newest, home, "install", source);
      assert.ok(await hasTools(hosts.newest, home));
      const installed = join(home.agentDir, "npm/node_modules");
      assert.ok(!existsSync(join(installed, "@earendil-works")), "pi beside it");
      await pi(hosts.newest, home, "remove", source);
      assert.deepEqual(packages(home), []);
      assert.ok(!(await hasTools(hosts.newest, home)));
    });
  }
});

async function firstScreen(host: PiHost, home: Home, condition: (screen: string) => boolean): Promise<void> {
  const terminal = startTerminalPi({ host, home, extensions: [], env: { PI_OFFLINE: "1" }, rows: 50 });
  try {
    await terminal.ready();
    await terminal.waitForScreen(condition, timeoutMs);
  } finally {
    await terminal.close();
  }
}
