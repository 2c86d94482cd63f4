import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** One installed version of pi. */
export interface PiHost {
  version: string;
  /** Path of the script that Node runs. */
  cli: string;
}

export const repoRoot: string = resolve(import.meta.dirname, "../..");

const oldest: PiHost = {
  version: "0.87.1",
  cli: join(repoRoot, "node_modules/@earendil-works/pi-coding-agent/dist/bundle/cli.js"),
};

/** The folder of the newest version, below node_modules, so that it is ignored and cleaned with it. */
export const newestHostDir: string = join(repoRoot, "node_modules/.cache/pi-monitor/pi-1.5.2");

const newest: PiHost = { version: "1.5.2", cli: join(newestHostDir, "package/dist/bundle/cli.js") };

export const hosts: { oldest: PiHost; newest: PiHost } = { oldest, newest };

export const allHosts: PiHost[] = [oldest, newest];

/** The pinned Node, which runs pi: it needs a newer one than a machine may have. */
export const nodePath: string = join(repoRoot, "node_modules/.bin/node");

export interface LaunchOptions {
  host: PiHost;
  /** Paths passed as `-e`. Default: the repository itself, whose manifest names the entries. */
  extensions?: string[] | undefined;
  /** Further command-line arguments. */
  args?: string[] | undefined;
}

/** Returns the arguments for Node that start this pi, without access to a network. */
export function piArguments(options: LaunchOptions, modeArgs: string[]): string[] {
  const { host, extensions = [repoRoot], args = [] } = options;
  if (!existsSync(host.cli)) throw new Error(`pi ${host.version} is not installed: run "npm run hosts"`);
  const extensionArgs = extensions.flatMap((path) => ["-e", path]);
  return [host.cli, "--offline", ...extensionArgs, ...modeArgs, ...args];
}
