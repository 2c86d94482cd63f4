import { constants } from "node:fs";
import { access } from "node:fs/promises";
import {
  type BashOperations,
  createLocalBashOperations,
  getShellConfig,
} from "@earendil-works/pi-coding-agent";
import type { ShellCommand } from "../task/spawn-shell.ts";
import { bashText } from "../texts/bash.ts";
import { ForegroundCommand, type HeldCommand } from "./foreground-command.ts";

const MAX_TIMEOUT_MS = 2 ** 31 - 1;

type Exec = BashOperations["exec"];

/** The cause for which a call left the foreground. */
export type MovedBy = "user" | "clock";

/** The request to make a job of a running command. */
export interface MoveRequest {
  held: HeldCommand;
  /** The started command, for another start in the same way. */
  shell: ShellCommand;
  /** The requested command, without pi's prefix. */
  command: string;
  timeoutMs: number | undefined;
  startedBy: "model" | "user";
}

/** The job that a call has become. */
export interface MovedJob {
  id: string;
  pid: number;
  /** The place of its log, as text. */
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
  /** The bytes of its output that are kept for a log. */
  keepBytes: number;
  /** Takes the command over. @throws Error that gives the reason against a job; then it is untouched */
  makeJob(request: MoveRequest): Promise<MovedJob>;
  /** Called as soon as the command runs, and when it no longer runs in the foreground. */
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
  /** The reason for ending its processes; the first one stands. */
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

  /** The exit code and time of the shell, if it exited before the time-out. */
  get exitBeforeTimeout(): { exitCode: number; afterMs: number } | undefined {
    return this.#killedBy === "timeout" ? this.#exitBeforeTimeout : undefined;
  }
  #exitBeforeTimeout: { exitCode: number; afterMs: number } | undefined;

  /** Runs the command as pi's own operations do, and resolves with code 0 once it has been moved. */
  readonly exec: Exec = async (command, cwd, options) => {
    const { shellPath, shellCommandPrefix: prefix, keepBytes } = this.#surroundings;
    const script = prefix === undefined ? command : `${prefix}\n${command}`;
    const { timeout, signal } = options;
    // pi itself words the errors of starts.
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
    // The signal may have come during the look for the directory.
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
   * Makes a job of the running command, and lets `exec` resolve.
   * @throws Error that gives the reason if it stays in the foreground
   */
  async move(by: MovedBy): Promise<Moved> {
    const running = this.#running;
    const shell = this.#shell;
    if (!running || !shell || running.isOver || this.#moving || this.#killedBy)
      throw new Error(bashText.justEnding);
    this.#moving = this.#makeJob(running, shell, by);
    try {
      return await this.#moving;
    } finally {
      this.#moving = undefined;
    }
  }

  /** Kills at once, for the case that nobody can wait. */
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

  /** Kills the command, unless it is a job by now. */
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
