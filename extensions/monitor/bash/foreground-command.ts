// Longer than most: until it is over or handed over, one command is one state, from its start to its last chunk.
import { type ChildProcess, spawn } from "node:child_process";
import { readlinkSync } from "node:fs";
import { constants } from "node:os";
import type { Readable } from "node:stream";
import { hasProc } from "../../core/processes/has-proc.ts";
import type { FileName } from "../../core/processes/open-files.ts";
import { startTimeOf } from "../../core/processes/process-table.ts";
import { newMarker } from "../../core/processes/task-marker.ts";
import type { TaskIdentity } from "../../core/processes/task-processes.ts";
import { terminateTask } from "../../core/processes/terminate.ts";
import { PrintedSoFar } from "./printed-so-far.ts";

/**
 * After the shell's exit its output counts as over once nothing came for so long, as in pi's own tool: a
 * process that it left in the background may hold the pipes for ever.
 */
const IDLE_AFTER_EXIT_MS = 100;
const NO_CODE = 1;
const SIGNAL_BASE = 128;

/** A command as pi's `bash` tool runs it. */
export interface ForegroundShell {
  shell: string;
  /** Arguments of the shell before the command. */
  args: readonly string[];
  /** With the prefix that pi's settings ask for. */
  command: string;
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Of what it prints, to be kept for a log. */
  keepBytes: number;
}

/** A command that is held, so that somebody else can go on with it. */
export interface HeldCommand {
  child: ChildProcess;
  identity: TaskIdentity;
  startedAtMs: number;
  /** Of what it has printed, lines that are not kept. */
  readonly linesDropped: number;
  streams: readonly Readable[];
  /** Lets go of the streams. @returns what it has printed; what follows is for whoever listens by then */
  handOver(): Buffer[];
}

export type CommandEnd =
  | { kind: "exited"; exitCode: number }
  /** Somebody else goes on with it. */
  | { kind: "handedOver" };

/** A running command, started as pi's own tool starts it, that can be handed over. */
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
  /** When it was held: bytes that it had printed. */
  #keptBytesTold = 0;
  #isOver = false;
  #idleTimer: NodeJS.Timeout | undefined;
  /** How long it had run when its shell exited. */
  #exitedAfterMs: number | undefined;

  /** @param onData gets what it prints as it comes */
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
      outputs: outputsOf(child.pid),
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

  /** Whether it has ended or somebody else goes on with it. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Set once its shell has exited, although its output may go on. */
  get shellExit(): { exitCode: number; afterMs: number } | undefined {
    const afterMs = this.#exitedAfterMs;
    return afterMs === undefined ? undefined : { exitCode: exitCodeOf(this.#child), afterMs };
  }

  /**
   * What it prints is only kept from now on, and it does not end, until `goOn` or until it is handed over.
   * Its streams are never paused: Node reads what is left in them when the shell has exited.
   */
  hold(): HeldCommand {
    this.#isHeld = true;
    clearTimeout(this.#idleTimer);
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

  /** It is in the foreground again. */
  goOn(): void {
    this.#isHeld = false;
    const untold = this.#printed.since(this.#keptBytesTold);
    if (untold.length > 0) this.#onData(untold);
    this.#checkOver();
  }

  /**
   * At once, where nobody can wait: what is in its group. Once the shell has exited, its number may be that of
   * a stranger's group.
   */
  killGroup(): void {
    if (this.#isOver || this.#exitedAfterMs !== undefined || this.#child.pid === undefined) return;
    try {
      process.kill(-this.#child.pid, "SIGKILL");
    } catch {
      // Gone.
    }
  }

  /** Ends all that belongs to it, also what has left its group. Resolves when that is gone. */
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
    clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => this.#finishExited(), IDLE_AFTER_EXIT_MS);
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

  /** Lets go of the child and its streams. */
  #forget(): void {
    this.#isOver = true;
    clearTimeout(this.#idleTimer);
    for (const stream of this.#streams) {
      stream.off("data", this.#take);
      stream.off("end", this.#streamEnded);
    }
    this.#child.off("error", this.#failed);
    this.#child.off("exit", this.#exited);
    this.#child.off("close", this.#closed);
    // Later errors concern signals to a process that has gone.
    this.#child.on("error", () => {});
  }

  async #readStartTime(pid: number): Promise<void> {
    this.#identity.leaderStartTime = await startTimeOf(pid);
  }
}

/** As the shell would say it of a command of its own. */
function exitCodeOf({ exitCode, signalCode }: ChildProcess): number {
  if (exitCode !== null) return exitCode;
  return signalCode === null ? NO_CODE : SIGNAL_BASE + (constants.signals[signalCode] ?? 0);
}

/** The names of its ends of stdout and stderr; none where that cannot be told. */
function outputsOf(pid: number | undefined): FileName[] {
  if (pid === undefined || !hasProc) return [];
  return [1, 2].flatMap((descriptor) => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${descriptor}`);
    } catch {
      return [];
    }
  });
}
