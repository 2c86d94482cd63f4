import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import { killIfAlive, parentProcess, processesMatching } from "../../harness/processes.ts";
import { waitUntil, withTimeout } from "../../harness/wait.ts";
import { uniqueSleep, untilSleeping } from "./process-tree.ts";

const FIXTURE = fileURLToPath(new URL("./guarded-pi.ts", import.meta.url));

export interface GuardedPi {
  pid: number;
  exited: Promise<unknown>;
  guardian: number;
  /** Returns the living processes of the task with this index. */
  living(index: number): number[];
  /** Writes a line to it and waits until it has acted on it. */
  tell(line: string): Promise<void>;
}

/** Starts a small pi that guards these scripts, and waits until their given numbers of `SLEEP` sleep. */
export async function guardedPi(
  t: TestContext,
  scripts: readonly [script: string, sleeps: number][],
  ...options: "--detached"[]
): Promise<GuardedPi> {
  const sleeps = scripts.map(() => uniqueSleep());
  const commands = scripts.map(([script], index) => script.replaceAll("SLEEP", sleeps[index] ?? ""));
  const child = spawn(process.execPath, [FIXTURE, ...options, ...commands], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const { pid } = child;
  assert.ok(pid);
  const exited = once(child, "exit");
  const living = (index: number): number[] =>
    processesMatching(sleeps[index] ?? "").filter((found) => found !== pid);
  t.after(() => {
    child.kill("SIGKILL");
    for (const left of scripts.flatMap((_script, index) => living(index))) killIfAlive(left);
  });
  const lines = createInterface(child.stdout);
  const heard = async (wanted: string): Promise<void> => {
    const [line] = await withTimeout(once(lines, "line"), 20_000, `"${wanted}"`);
    assert.equal(line, wanted);
  };
  await heard("guarded");
  for (const [index, [, count]] of scripts.entries()) await untilSleeping(sleeps[index] ?? "", count);
  return {
    pid,
    exited,
    guardian: await guardianOf(pid),
    living,
    async tell(line) {
      const answered = heard(line);
      child.stdin.write(`${line}\n`);
      await answered;
    },
  };
}

export function guardiansOf(pi: number): number[] {
  return processesMatching("guardian.sh").filter((pid) => parentProcess(pid) === pi);
}

/** Returns the guardian of this pi, other than the named one. */
export async function guardianOf(pi: number, other?: number): Promise<number> {
  return await waitUntil(() => guardiansOf(pi).find((pid) => pid !== other), 5_000, "the guardian");
}
