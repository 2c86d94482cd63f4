import { constants } from "node:fs";
import { access } from "node:fs/promises";
import {
  type BashOperations,
  createLocalBashOperations,
  getShellConfig,
} from "@earendil-works/pi-coding-agent";
import type { ShellCommand } from "../task/spawn-shell.ts";
import { ForegroundCommand, type HeldCommand } from "./foreground-command.ts";

const MAX_TIMEOUT_MS = 2 ** 31 - 1;

type Exec = BashOperations["exec"];

/** What made a call leave the foreground. */
export type MovedBy = "user" | "clock";

/** What a running command is to be as a job. */
export interface MoveRequest {
  held: HeldCommand;
  /** What was started, to be started again the same way. */
  shell: ShellCommand;
  /** As it was asked for, without pi's prefix. */
  command: string;
  timeoutMs: number | undefined;
  startedBy: "model" | "user";
}

/** The job that a call has become. */
export interface MovedJob {
  id: string;
  pid: number;
  /** For a text: where its log is. */
  log: string;
}

export interface Moved extends MovedJob {
  by: MovedBy;
  afterMs: number;
}

export interface CallSurroundings {
  /** pi's settings for its own tool. */
  shellPath: string | undefined;
  shellCommandPrefix: string | undefined;
  /** Of what it prints, to be kept for a log. */
  keepBytes: number;
  /** Takes the command over. @throws Error that says why it cannot become a job; it has not been taken then */
  makeJob(request: MoveRequest): Promise<MovedJob>;
  /** Told as soon as the command runs, and when it does not any more in the foreground. */
  started(call: ForegroundCall): void;
  over(call: ForegroundCall): void;
}

/** One command in the foreground, which can be moved to the background while it runs. */
export class ForegroundCall {
  readonly command: string;
  readonly startedBy: "model" | "user";
  /** Set once it has been moved. */
  moved: Moved | undefined;
  readonly #surroundings: CallSurroundings;
  #running: ForegroundCommand | undefined;
  #shell: ShellCommand | undefined;
  #timeoutMs: number | undefined;
  #moving: Promise<Moved> | undefined;
  /** Why its processes are being ended; the first reason stands. */
  #killedBy: "abort" | "timeout" | undefined;
  #killing: Promise<void> | undefined;

  constructor(command: string, startedBy: "model" | "user", surroundings: CallSurroundings) {
    this.command = command;
    this.startedBy = startedBy;
    this.#surroundings = surroundings;
  }

  /** Undefined before the command runs. */
  get ageMs(): number | undefined {
    return this.#running && Date.now() - this.#running.startedAtMs;
  }

  /** Whether the time-out came after the shell had exited, with which code and when. */
  get exitBeforeTimeout(): { exitCode: number; afterMs: number } | undefined {
    return this.#killedBy === "timeout" ? this.#exitBeforeTimeout : undefined;
  }
  #exitBeforeTimeout: { exitCode: number; afterMs: number } | undefined;

  /** Runs the command as pi's own operations do, and resolves with code 0 once it has been moved. */
  readonly exec: Exec = async (command, cwd, options) => {
    const { shellPath, shellCommandPrefix: prefix, keepBytes } = this.#surroundings;
    const script = prefix === undefined ? command : `${prefix}\n${command}`;
    const { timeout, signal } = options;
    // pi has the words for what cannot be started.
    if (!isTimeout(timeout) || signal?.aborted || !(await isThere(cwd)))
      return await createLocalBashOperations(shellPath === undefined ? {} : { shellPath }).exec(
        script,
        cwd,
        options,
      );
    const { shell, args } = getShellConfig(shellPath);
    const env = options.env ?? process.env;
    this.#shell = { shell, args, command: script, cwd, env };
    const running = new ForegroundCommand({ ...this.#shell, keepBytes }, options.onData);
    this.#running = running;
    this.#timeoutMs = timeout === undefined ? undefined : timeout * 1_000;
    const onAbort = (): void => this.#kill("abort");
    const deadline =
      this.#timeoutMs === undefined ? undefined : setTimeout(() => this.#kill("timeout"), this.#timeoutMs);
    signal?.addEventListener("abort", onAbort, { once: true });
    // It may have been given while the directory was looked for.
    if (signal?.aborted) onAbort();
    this.#surroundings.started(this);
    try {
      const end = await running.ended;
      await this.#killing;
      if (end.kind === "handedOver") {
        await this.#moving;
        return { exitCode: 0 };
      }
      if (this.#killedBy === "abort") throw new Error("aborted");
      if (this.#killedBy === "timeout") throw new Error(`timeout:${timeout}`);
      return { exitCode: end.exitCode };
    } finally {
      clearTimeout(deadline);
      signal?.removeEventListener("abort", onAbort);
      this.#surroundings.over(this);
    }
  };

  /**
   * Makes a job of the running command; `exec` resolves then.
   * @throws Error that says why it stays in the foreground
   */
  async move(by: MovedBy): Promise<Moved> {
    const running = this.#running;
    const shell = this.#shell;
    if (!running || !shell || running.isOver || this.#moving || this.#killedBy)
      throw new Error("The command has just ended, or is being ended.");
    this.#moving = this.#makeJob(running, shell, by);
    try {
      return await this.#moving;
    } finally {
      this.#moving = undefined;
    }
  }

  /** At once, where nobody can wait. */
  killNow(): void {
    this.#running?.killGroup();
  }

  async #makeJob(running: ForegroundCommand, shell: ShellCommand, by: MovedBy): Promise<Moved> {
    const afterMs = Date.now() - running.startedAtMs;
    try {
      const job = await this.#surroundings.makeJob({
        held: running.hold(),
        shell,
        command: this.command,
        timeoutMs: this.#timeoutMs,
        startedBy: this.startedBy,
      });
      this.moved = { ...job, by, afterMs };
      return this.moved;
    } catch (error) {
      if (this.#killedBy) this.#killing = running.kill();
      running.goOn();
      throw error;
    }
  }

  /** A job's end is its own affair. */
  #kill(why: "abort" | "timeout"): void {
    if (this.moved || this.#killedBy) return;
    this.#killedBy = why;
    this.#exitBeforeTimeout = this.#running?.shellExit;
    if (!this.#moving) this.#killing = this.#running?.kill();
  }
}

function isTimeout(seconds: number | undefined): boolean {
  return seconds === undefined || (seconds > 0 && seconds * 1_000 <= MAX_TIMEOUT_MS);
}

async function isThere(directory: string): Promise<boolean> {
  return await access(directory, constants.F_OK).then(
    () => true,
    () => false,
  );
}
