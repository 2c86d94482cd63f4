// Longer than most: a command is one state from its start until it is over or handed over.
import { type ChildProcess, spawn } from "node:child_process";
import { constants } from "node:os";
import type { Readable } from "node:stream";
import { hasProc } from "../../core/processes/has-proc.ts";
import { namesOfPipes } from "../../core/processes/open-files.ts";
import { startTimeOf } from "../../core/processes/process-table.ts";
import { newMarker } from "../../core/processes/task-marker.ts";
import type { TaskIdentity } from "../../core/processes/task-processes.ts";
import { terminateTask } from "../../core/processes/terminate.ts";
import { PrintedSoFar } from "./printed-so-far.ts";

/**
 * After the shell's exit, output counts as over when nothing came for this time, as in pi's own tool: a
 * process left in the background may hold the pipes for ever.
 */
const IDLE_AFTER_EXIT_MS = 100;
const NO_CODE = 1;
const SIGNAL_BASE = 128;

/** A command as pi's `bash` tool runs it. */
export interface ForegroundShell {
  shell: string;
  /** The arguments of the shell before the command. */
  args: readonly string[];
  /** The command with the prefix from pi's settings. */
  command: string;
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** The bytes of its output that are kept for a log. */
  keepBytes: number;
}

/** A held command, which another owner can continue. */
export interface HeldCommand {
  child: ChildProcess;
  identity: TaskIdentity;
  startedAtMs: number;
  /** The number of lines of its output that are not kept. */
  readonly linesDropped: number;
  streams: readonly Readable[];
  /** Releases the streams. @returns the output so far; later output goes to their next listener */
  handOver(): Buffer[];
}

export type CommandEnd =
  | { kind: "exited"; exitCode: number }
  /** Another owner continues it. */
  | { kind: "handedOver" };

/** A running command, started as pi's own tool does, that can be handed over. */
export class ForegroundCommand {
  readonly startedAtMs = Date.now();
  /** Rejects if it cannot be started. */
  readonly ended: Promise<CommandEnd>;
  readonly #child: ChildProcess;
  readonly #identity: TaskIdentity;
  readonly #printed: PrintedSoFar;
  readonly #streams: readonly Readable[];
  readonly #onData: (chunk: Buffer) => void;
  readonly #settle: PromiseWithResolvers<CommandEnd>;
  #openStreams: number;
  #isHeld = false;
  /** The bytes of output at the time of the hold. */
  #keptBytesTold = 0;
  #isOver = false;
  #idleTimer: NodeJS.Timeout | undefined;
  /** Whether nothing came for so long, or Node was busy meanwhile. */
  #isIdleDue = false;
  #lastLook: NodeJS.Immediate | undefined;
  /** The running time until its shell's exit. */
  #exitedAfterMs: number | undefined;

  /** @param onData gets its output as it comes */
  constructor(
    { shell, args, command, cwd, env, keepBytes }: ForegroundShell,
    onData: (chunk: Buffer) => void,
  ) {
    const marker = newMarker();
    const [name = "", value] = marker.split("=");
    const child = spawn(shell, [...args, command], {
      cwd,
      detached: true,
      env: { ...env, [name]: value },
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    this.#child = child;
    this.#onData = onData;
    this.#printed = new PrintedSoFar(keepBytes);
    this.#streams = [child.stdout, child.stderr];
    this.#openStreams = this.#streams.length;
    this.#identity = {
      groupId: child.pid ?? 0,
      leaderStartTime: "",
      outputs: child.pid === undefined || !hasProc ? [] : namesOfPipes(child.pid, [1, 2]),
      marker,
      leftByShell: [],
    };
    if (child.pid !== undefined) void this.#readStartTime(child.pid);
    this.#settle = Promise.withResolvers();
    this.ended = this.#settle.promise;
    this.#listen();
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Whether it has ended or another owner continues it. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Set once its shell has exited, although its output may go on. */
  get shellExit(): { exitCode: number; afterMs: number } | undefined {
    const afterMs = this.#exitedAfterMs;
    return afterMs === undefined ? undefined : { exitCode: exitCodeOf(this.#child), afterMs };
  }

  /**
   * Only keeps its output from now on, and does not end, until `goOn` or until it is handed over. Its streams
   * are never paused: Node reads their rest when the shell has exited.
   */
  hold(): HeldCommand {
    this.#isHeld = true;
    this.#isIdleDue = false;
    this.#disarmIdleTimer();
    this.#keptBytesTold = this.#printed.bytes;
    const printed = this.#printed;
    return {
      child: this.#child,
      identity: this.#identity,
      startedAtMs: this.startedAtMs,
      streams: this.#streams,
      get linesDropped() {
        return printed.linesDropped;
      },
      handOver: () => {
        this.#finish({ kind: "handedOver" });
        return printed.blocks;
      },
    };
  }

  /** Continues in the foreground. */
  goOn(): void {
    this.#isHeld = false;
    const untold = this.#printed.since(this.#keptBytesTold);
    if (untold.length > 0) this.#onData(untold);
    this.#checkOver();
  }

  /**
   * Kills its group at once, for the case that nobody can wait. After the shell's exit, the number may belong
   * to a stranger's group.
   */
  killGroup(): void {
    if (this.#isOver || this.#exitedAfterMs !== undefined || this.#child.pid === undefined) return;
    try {
      process.kill(-this.#child.pid, "SIGKILL");
    } catch {
      // The group is gone.
    }
  }

  /** Ends all its processes, even outside its group. Resolves when they are gone. */
  async kill(): Promise<void> {
    if (this.#child.pid === undefined) return;
    await terminateTask(this.#identity, {
      graceMs: 0,
      includeIndependent: false,
      isLeaderHeld: () => this.#child.exitCode === null && this.#child.signalCode === null,
    });
  }

  #listen(): void {
    const child = this.#child;
    for (const stream of this.#streams) {
      stream.on("data", this.#take);
      stream.once("end", this.#streamEnded);
    }
    child.once("error", this.#failed);
    child.once("exit", this.#exited);
    child.once("close", this.#closed);
  }

  readonly #take = (chunk: Buffer): void => {
    this.#printed.add(chunk);
    if (this.#isHeld) return;
    this.#onData(chunk);
    if (this.#exitedAfterMs !== undefined) this.#armIdleTimer();
  };

  readonly #streamEnded = (): void => {
    this.#openStreams--;
    this.#checkOver();
  };

  readonly #exited = (): void => {
    this.#exitedAfterMs = Date.now() - this.startedAtMs;
    this.#checkOver();
  };

  readonly #closed = (): void => this.#finishExited();

  readonly #failed = (error: Error): void => {
    this.#forget();
    this.#settle.reject(error);
  };

  #checkOver(): void {
    if (this.#exitedAfterMs === undefined || this.#isHeld || this.#isOver) return;
    if (this.#openStreams === 0) this.#finishExited();
    else this.#armIdleTimer();
  }

  #armIdleTimer(): void {
    this.#disarmIdleTimer();
    if (this.#isIdleDue) {
      this.#finishOnceRead();
      return;
    }
    this.#idleTimer = setTimeout(() => {
      this.#isIdleDue = true;
      this.#finishOnceRead();
    }, IDLE_AFTER_EXIT_MS);
  }

  /** Node may have been busy all the time: it reads what is there before this ends. */
  #finishOnceRead(): void {
    this.#lastLook = setImmediate(() => this.#finishExited());
  }

  #disarmIdleTimer(): void {
    clearTimeout(this.#idleTimer);
    clearImmediate(this.#lastLook);
  }

  #finishExited(): void {
    if (this.#isHeld) return;
    this.#finish({ kind: "exited", exitCode: exitCodeOf(this.#child) });
    for (const stream of this.#streams) stream.destroy();
  }

  #finish(end: CommandEnd): void {
    this.#forget();
    this.#settle.resolve(end);
  }

  /** Releases the child and its streams. */
  #forget(): void {
    this.#isOver = true;
    this.#disarmIdleTimer();
    for (const stream of this.#streams) {
      stream.off("data", this.#take);
      stream.off("end", this.#streamEnded);
    }
    this.#child.off("error", this.#failed);
    this.#child.off("exit", this.#exited);
    this.#child.off("close", this.#closed);
    // Later errors come from signals to a process that is gone.
    this.#child.on("error", () => {});
  }

  async #readStartTime(pid: number): Promise<void> {
    this.#identity.leaderStartTime = await startTimeOf(pid);
  }
}

/** Returns the exit code as a shell reports that of its command. */
function exitCodeOf({ exitCode, signalCode }: ChildProcess): number {
  if (exitCode !== null) return exitCode;
  return signalCode === null ? NO_CODE : SIGNAL_BASE + (constants.signals[signalCode] ?? 0);
}
