import { type ChildProcess, spawn } from "node:child_process";
import type { Home } from "./home.ts";
import { nodePath } from "./host.ts";
import { withTimeout } from "./wait.ts";

export interface ProcessExit {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
}

/** A pi whose streams are pipes. */
export interface ChildPi {
  child: ChildProcess;
  pid: number;
  /** Returns its stderr so far. */
  stderr(): string;
  /** Resolves when the process has ended, even if one of its children still holds its pipes. */
  exit: Promise<ProcessExit>;
  /** Undefined while it runs. */
  exited(): ProcessExit | undefined;
}

export function spawnPi(
  nodeArgs: string[],
  home: Home,
  stdin: "pipe" | "ignore",
  env: Record<string, string> = {},
): ChildPi {
  const child = spawn(nodePath, nodeArgs, {
    cwd: home.cwd,
    env: { ...home.env, ...env },
    stdio: [stdin, "pipe", "pipe"],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`Cannot start ${nodePath}`);
  let stderr = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  let exited: ProcessExit | undefined;
  const exit = new Promise<ProcessExit>((resolve) => {
    child.once("exit", (exitCode, signal) => {
      exited = { exitCode, signal };
      resolve(exited);
    });
  });
  return { child, pid, stderr: () => stderr, exit, exited: () => exited };
}

/** Waits for the exit; after `graceMs` it calls `kill` and waits again. */
export async function exitOrKill<Exit>(
  exit: Promise<Exit>,
  kill: () => void,
  graceMs: number,
): Promise<Exit> {
  try {
    return await withTimeout(exit, graceMs, "the exit of pi");
  } catch {
    kill();
    return exit;
  }
}
