import type { ChildProcess } from "node:child_process";
import { describeProcesses } from "../../core/processes/describe-processes.ts";
import type { FileName } from "../../core/processes/open-files.ts";
import type { ProcessInfo } from "../../core/processes/process-table.ts";
import {
  holdersOfOutput,
  membersOfGroup,
  survivors,
  type TaskIdentity,
} from "../../core/processes/task-processes.ts";
import { type Terminated, terminateTask } from "../../core/processes/terminate.ts";
import { errorLabel } from "../../core/text/label.ts";
import { describeExit, type EndReason, type ExitReason } from "./end-reason.ts";

/** How long output may go on after the shell's exit before that is worth a notice. */
const HELD_OUTPUT_NOTICE_MS = 250;
/** After a stop: for what is still in the pipes, if a process that is not the task's keeps them open. */
const DRAIN_MS = 500;

/** The command of a task as data and a process, from which another runtime can go on. */
export interface TaskProcessState {
  pid: number;
  /** `NAME=value` in the environment of everything that it starts. */
  marker: string;
  /** Start time of the shell, by which its pid is known from a later use. */
  leaderStartTime: string;
  /** The pipes of its output. */
  outputs: readonly FileName[];
  startedAtMs: number;
  /** Undefined once it has ended. */
  child: ChildProcess | undefined;
}

export interface EndingLimits {
  /** Between SIGTERM and SIGKILL. */
  killGraceMs: number;
  /** Whether what has made itself independent is ended, too. */
  killDaemons: boolean;
}

/** The output of a command, as far as its end goes. */
export interface EndingOutput {
  /** Resolves when all of it has been read, with the error if it could not be. */
  readonly ended: Promise<Error | undefined>;
  /** From now on everything is read when it comes: its end may be next. */
  stopResting(): void;
  /** Takes in what ended processes left, for at most so long. */
  drain(timeoutMs: number): Promise<void>;
}

/** Why a command ended and what is left of it. */
export interface ProcessEnd {
  reason: EndReason;
  /** Processes that belonged to it and could not be ended. */
  unended: ProcessInfo[];
  /** Processes that it started and that go on by themselves. */
  independent: ProcessInfo[];
  /** Processes that it did not start, and that hold its output. */
  holders: ProcessInfo[];
  /** The system's error for which nobody knows whether that is all. */
  unknown: string | undefined;
}

const nothingLeft: Terminated = { left: [], unknown: undefined };

/** The running command of a task, until nothing of it is left. */
export class TaskProcess {
  readonly pid: number;
  readonly startedAtMs: number;
  /** By what its processes are found. */
  readonly identity: TaskIdentity;
  readonly #limits: EndingLimits;
  readonly #timeoutMs: number | undefined;
  /** Why it is being ended, if it is not left to end by itself. */
  #ending: EndReason | undefined;
  /** Its processes are gone by themselves: there is nothing to signal any more. */
  #finishing = false;
  // Let go of at the end, since an ended task may be remembered for long.
  #child: ChildProcess | undefined;
  #deadline: NodeJS.Timeout | undefined;
  #terminated: PromiseWithResolvers<Terminated> | undefined = Promise.withResolvers();
  #output: EndingOutput | undefined;

  /** @param timeoutMs undefined if it may run for ever */
  constructor(state: TaskProcessState, limits: EndingLimits, timeoutMs: number | undefined) {
    this.pid = state.pid;
    this.startedAtMs = state.startedAtMs;
    this.#child = state.child;
    this.#limits = limits;
    this.#timeoutMs = timeoutMs;
    this.identity = {
      groupId: state.pid,
      leaderStartTime: state.leaderStartTime,
      outputs: state.outputs,
      marker: state.marker,
      leftByShell: [],
    };
  }

  /** In ms since the epoch; undefined if it has none. */
  get deadlineAtMs(): number | undefined {
    return this.#timeoutMs === undefined ? undefined : this.startedAtMs + this.#timeoutMs;
  }

  /** Whether it is being ended. */
  get isEnding(): boolean {
    return this.#ending !== undefined;
  }

  /**
   * Waits for the end, whatever brings it about, and lets go of all that only a running command needs.
   * @param onHeld told if the shell has exited and processes still hold the output
   */
  async run(output: EndingOutput, onHeld: (text: string) => void): Promise<ProcessEnd> {
    this.#output = output;
    const exited = exitOf(this.#child);
    const terminated = this.#terminated?.promise ?? Promise.resolve(nothingLeft);
    this.#armDeadline();
    await Promise.race([exited, terminated]);
    output.stopResting();
    this.identity.leftByShell = await membersOfGroup(this.identity).catch(() => []);
    const heldNotice = setTimeout(() => void this.#tellHeld(onHeld), HELD_OUTPUT_NOTICE_MS);
    const readError = await output.ended;
    clearTimeout(heldNotice);
    clearTimeout(this.#deadline);
    if (readError) {
      this.terminate({ kind: "failed", message: `its output could not be read: ${errorLabel(readError)}` });
    }
    this.#finishing = true;
    const ended = this.#ending ? await terminated : nothingLeft;
    const left = await this.#left(ended);
    this.#forget();
    return { reason: this.#ending ?? (await exited), ...left };
  }

  /** Ends everything that belongs to it. The first reason given stands. */
  terminate(reason: EndReason): void {
    if (this.#ending || this.#finishing) return;
    this.#ending = reason;
    void this.#terminateAll();
  }

  /** Whether its end is under way, so that it is to be waited for and not handed over. */
  get isAboutToEnd(): boolean {
    return this.#ending !== undefined || this.#finishing;
  }

  /** Lets go of the command. `run` does not resolve any more. */
  suspend(): TaskProcessState {
    clearTimeout(this.#deadline);
    this.#child?.removeAllListeners("exit");
    const { leaderStartTime, outputs } = this.identity;
    return {
      pid: this.pid,
      marker: this.identity.marker,
      leaderStartTime,
      outputs,
      startedAtMs: this.startedAtMs,
      child: this.#child,
    };
  }

  #armDeadline(): void {
    const timeoutMs = this.#timeoutMs;
    if (timeoutMs === undefined) return;
    const leftMs = Math.max(0, this.startedAtMs + timeoutMs - Date.now());
    this.#deadline = setTimeout(() => this.terminate({ kind: "timeout", timeoutMs }), leftMs);
  }

  #forget(): void {
    this.#child = undefined;
    this.#output = undefined;
    this.#deadline = undefined;
    this.#terminated = undefined;
  }

  async #terminateAll(): Promise<void> {
    const { killGraceMs, killDaemons } = this.#limits;
    const terminated = await terminateTask(this.identity, {
      graceMs: killGraceMs,
      includeIndependent: killDaemons,
      isLeaderHeld: () => this.#child?.exitCode === null && this.#child.signalCode === null,
    });
    await this.#output?.drain(DRAIN_MS);
    this.#terminated?.resolve(terminated);
  }

  async #left({ left: unended, unknown }: Terminated): Promise<Omit<ProcessEnd, "reason">> {
    try {
      const { own, independent, strangers } = await survivors(this.identity);
      const isUnended = (info: ProcessInfo): boolean => unended.some((other) => other.pid === info.pid);
      const goOn = [...own, ...independent].filter((info) => !isUnended(info));
      return { unended, independent: goOn, holders: strangers, unknown: unknown?.message };
    } catch (error) {
      return { unended, independent: [], holders: [], unknown: (error as Error).message };
    }
  }

  async #tellHeld(onHeld: (text: string) => void): Promise<void> {
    const holders = await holdersOfOutput(this.identity).catch(() => []);
    // Nobody holds it if this only reads slowly what is left.
    if (this.#ending || this.#finishing || holders.length === 0 || !this.#child) return;
    const shell = describeExit(exitReason(this.#child.exitCode, this.#child.signalCode));
    onHeld(`shell ${shell}; output still held by ${describeProcesses(holders)}`);
  }
}

function exitOf(child: ChildProcess | undefined): Promise<EndReason> {
  if (!child) return new Promise(() => {});
  // A resumed task's shell may have exited while nobody listened.
  if (child.exitCode !== null || child.signalCode !== null) {
    return Promise.resolve(exitReason(child.exitCode, child.signalCode));
  }
  return new Promise((resolve) => {
    child.once("exit", (code, signal) => resolve(exitReason(code, signal)));
  });
}

function exitReason(code: number | null, signal: NodeJS.Signals | null): ExitReason {
  return signal ? { kind: "signaled", signal } : { kind: "exited", code: code ?? 0 };
}
