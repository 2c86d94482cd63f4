import { type ChildProcess, spawn } from "node:child_process";
import type { Socket } from "node:net";
import { join } from "node:path";
import { packageDirectory } from "../files/package-directory.ts";
import { hasProc } from "./has-proc.ts";
import { withoutTerminals } from "./inherited-terminals.ts";
import { earliestStart, processIdentity } from "./process-table.ts";
import { ownLine, type TaskIdentity } from "./task-processes.ts";

/** Pause between the death of a guardian and the start of the next. */
const RESTART_MS = 50;
const SCRIPT = join(packageDirectory, "extensions/core/processes/guardian.sh");

/** Keeps the processes of one task from outliving pi. */
export interface TaskGuard {
  /**
   * Resolves once the guardian knows that the task is about to start. If pi dies before it tells more, all ends
   * that has the marker or an output, or is in the group if that is known.
   */
  expect(task: Pick<TaskIdentity, "marker" | "outputs"> & { groupId?: number }): Promise<void>;
  /** Tells the guardian at once that the task runs. Resolves once it knows. */
  guard(task: TaskIdentity): Promise<void>;
  /** Tells the guardian that the task has ended, or has not started. */
  release(): void;
}

/**
 * A small shell process that outlives pi and ends its tasks if pi dies without doing so. It starts with the
 * first task, starts again if it dies, and never keeps pi from exiting.
 */
export class Guardian {
  /** The facts that it has been told, by the id of the task. */
  readonly #tasks = new Map<string, string>();
  #process: ChildProcess | undefined;
  /** The start of its process, while that is under way. */
  #starting: Promise<void> | undefined;
  #isClosed = false;

  /** Starts its process, unless it runs: a first task waits for other processes meanwhile. */
  begin(): void {
    // Whoever guards a task tries again.
    if (!this.#process) this.#started().catch(() => {});
  }

  /**
   * Returns what guards a task, which does not outlive pi once it is guarded; unless the guardian cannot be
   * started just then (there may be too many open files).
   * @param graceMs between SIGTERM and SIGKILL, rounded up to seconds
   */
  forTask(id: string, graceMs: number): TaskGuard {
    const graceSeconds = Math.max(1, Math.ceil(graceMs / 1_000));
    const know = async (facts: readonly string[]): Promise<void> =>
      await this.#know(id, [id, graceSeconds, ...facts].join(" "));
    return {
      expect: ({ groupId = "", marker, outputs }) =>
        know([`-${groupId}`, earliestStart(), marker, ...outputs]),
      guard: ({ groupId, leaderStartTime, marker, outputs }) =>
        know([`${groupId}`, leaderStartTime || "0", marker, ...outputs]),
      release: () => this.release(id),
    };
  }

  async #know(id: string, facts: string): Promise<void> {
    if (this.#tasks.get(id) === facts && this.#process) return;
    this.#tasks.set(id, facts);
    if (this.#process) await this.#tell(`+ ${facts}`);
    else await this.#started().catch(() => this.#restartLater());
  }

  /** Tells the guardian that the task has ended. */
  release(id: string): void {
    if (this.#tasks.delete(id)) void this.#tell(`- ${id}`);
  }

  /** Ends the guardian, because nothing is left to guard. */
  close(): void {
    this.#isClosed = true;
    this.#tasks.clear();
    const guardian = this.#process;
    this.#process = undefined;
    guardian?.removeAllListeners("exit");
    guardian?.kill("SIGKILL");
  }

  #started(): Promise<void> {
    this.#starting ??= this.#start().finally(() => {
      this.#starting = undefined;
    });
    return this.#starting;
  }

  /** @throws the system's error; then there is no process */
  async #start(): Promise<void> {
    const { pid, startTime } = processIdentity(process.pid);
    const line = await ownLine();
    if (this.#isClosed && this.#tasks.size === 0) return;
    const guardian = withoutTerminals(["pipe", "ignore", "ignore"], (stdio) =>
      spawn("/bin/sh", [SCRIPT, `${pid}.${startTime}`, hasProc ? "proc" : "ps"], {
        cwd: "/",
        detached: true,
        // The environment must not hold the marker of a task that this pi may run in.
        env: { PATH: process.env.PATH ?? "/usr/bin:/bin" },
        stdio,
      }),
    );
    guardian.on("error", () => {});
    guardian.stdin?.on("error", () => {});
    guardian.unref();
    (guardian.stdin as Socket | null)?.unref();
    this.#adopt(guardian);
    // These lines come first: once pi is gone, nobody can tell its ancestors.
    const ancestors = line.map(({ pid, startTime }) => `= ${pid} ${startTime || "-"}`);
    const tasks = [...this.#tasks.values()].map((facts) => `+ ${facts}`);
    await Promise.all([...ancestors, ...tasks].map((said) => this.#tell(said)));
  }

  /** The pause keeps a guardian that dies at once, or cannot be started, from occupying pi. */
  #restartLater(): void {
    const restart = (): void => {
      if (!this.#process && this.#tasks.size > 0) this.#started().catch(() => this.#restartLater());
    };
    setTimeout(restart, RESTART_MS).unref();
  }

  #adopt(guardian: ChildProcess): void {
    this.#process = guardian;
    const gone = (): void => {
      if (this.#process !== guardian) return;
      this.#process = undefined;
      if (this.#tasks.size > 0) this.#restartLater();
    };
    guardian.once("exit", gone);
    guardian.once("error", gone);
  }

  async #tell(line: string): Promise<void> {
    await new Promise<void>((resolve) => {
      const stdin = this.#process?.stdin;
      if (stdin) stdin.write(`${line}\n`, () => resolve());
      else resolve();
    });
  }
}
