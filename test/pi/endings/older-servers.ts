import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { isAlive, killIfAlive, parentProcess, processesMatching } from "../../harness/processes.ts";
import { waitUntil } from "../../harness/wait.ts";
import type { Scope } from "../session.ts";
import { promptly } from "../session-state.ts";
import { findOnPath } from "./on-path.ts";

/** A server of the person's that runs before a task, and that the task uses. */
export interface OlderServer {
  pid: number;
  /** A command that uses the server and then goes on. */
  command: string;
  /** Tells whether this many such commands have reached it. */
  wasUsed(times: number): boolean;
}

export interface ServerKind {
  program: string;
  /** Whether it holds the output of a task that has used it. */
  keepsOutput?: true;
  /** @param directory the place of its socket */
  start(scope: Scope, directory: string): Promise<OlderServer>;
}

const keeper = join(import.meta.dirname, "fixtures/descriptor-keeper.py");
const waiting = "sleep 86322";

const kinds: readonly ServerKind[] = [
  {
    program: "tmux",
    async start(scope, directory) {
      const socket = join(directory, "older-tmux");
      const tmux = (...args: string[]): string =>
        execFileSync("tmux", ["-S", socket, "-f", "/dev/null", ...args], { encoding: "utf8" });
      tmux("new-session", "-d", "-s", "dev", waiting);
      const pid = Number(tmux("display-message", "-p", "-t", "dev", "#{pid}"));
      endAfter(scope, pid);
      return {
        pid,
        command: `tail -f /dev/null | tmux -S ${socket} -C attach -t dev`,
        wasUsed: () => tmux("list-clients") !== "",
      };
    },
  },
  {
    program: "screen",
    async start(scope, directory) {
      const env = { ...process.env, SCREENDIR: join(directory, "older-screen") };
      execFileSync("screen", ["-dmS", "dev", "sleep", "86322"], { env });
      // It loses commands until it has its first window. Its socket is named after its final pid.
      const pid = await waitUntil(
        () =>
          readdirSync(env.SCREENDIR)
            .map(Number.parseFloat)
            .find((found) => childrenOf(found).length === 1),
        promptly,
        () => `screen's first window: ${readdirSync(env.SCREENDIR)}`,
      );
      endAfter(scope, pid);
      const call = `SCREENDIR=${env.SCREENDIR} screen -S dev -X`;
      return {
        pid,
        command: `${call} screen ${waiting}; ${waiting}`,
        wasUsed: (times) => childrenOf(pid).length === 1 + times,
      };
    },
  },
  {
    program: "python3",
    keepsOutput: true,
    async start(scope, directory) {
      const socket = join(directory, "older-keeper");
      const child = spawn("python3", [keeper, "serve", socket], { stdio: ["ignore", "pipe", "inherit"] });
      const [line] = await once(createInterface(child.stdout), "line");
      const pid = Number(line);
      endAfter(scope, pid);
      child.unref();
      child.stdout.destroy();
      return {
        pid,
        command: `python3 ${keeper} give ${socket}; ${waiting}`,
        wasUsed: (times) => childrenOf(pid).length === times,
      };
    },
  },
];

/** The kinds whose programs are on this machine. */
export const serverKinds = kinds.filter(({ program }) => findOnPath(program) !== undefined);
export const missingPrograms = kinds
  .filter((kind) => !serverKinds.includes(kind))
  .map(({ program }) => program);

/** Returns the server and its children, all of which belong to the person. */
export function processesOfServer({ pid }: OlderServer): number[] {
  return [pid, ...childrenOf(pid)].filter(isAlive);
}

function childrenOf(pid: number): number[] {
  return processesMatching("").filter((other) => parentProcess(other) === pid);
}

function endAfter(scope: Scope, pid: number): void {
  scope.after(() => {
    for (const each of [...childrenOf(pid), pid]) killIfAlive(each);
  });
}
