import { formatDuration } from "../../core/text/format.ts";
import type { Readiness } from "../ready/readiness.ts";
import {
  type NextStart,
  neverRestarted,
  nextStart,
  type RestartRule,
  type RestartState,
} from "../restart/restart-policy.ts";
import { noticeText } from "../texts/notices.ts";
import { describeExit, type EndReason, isFailure, type StoppedBy } from "./end-reason.ts";
import type { OutputSink } from "./output-reader.ts";
import { RunWatches, type ToldOfReadiness, type WatchedTask } from "./run-watches.ts";
import { type EndingLimits, nothingLeft, type Source, type SourceEnd } from "./source.ts";
import { SourceRun } from "./source-run.ts";

/** The task, as far as its runs need it. */
export interface RunningTask extends WatchedTask {
  readonly spec: WatchedTask["spec"] & { readonly restart: RestartRule | undefined };
  /** The sinks for the output of each run. */
  readonly sinks: readonly OutputSink[];
  /** Reports that a process still holds the output of a run that is over. */
  held(text: string): void;
  /** Reports that a run has ended and another follows. @param isFirst of a row in which no run was long */
  restarting(text: string, isFirst: boolean): void;
  /** Resolves when the new run is on record. @param text for the log, before its output */
  startedAgain(text: string): Promise<void>;
}

/** The end of the last run, and the number of runs after the first. */
export interface RunsEnd extends SourceEnd {
  restarts: number;
}

/** The runs of a task: the first one, and the restarts that follow on request. */
export class Runs {
  readonly #task: RunningTask;
  readonly #limits: Readonly<EndingLimits>;
  readonly #start: (() => Promise<Source>) | undefined;
  #source: Source;
  /** Undefined between two runs. */
  #run: SourceRun | undefined;
  #watches: RunWatches | undefined;
  #restarts: RestartState = neverRestarted;
  /** The reason why it has to end for good. */
  #ending: EndReason | undefined;
  /** Whether another run has to begin at once. */
  #isRestartAsked = false;
  #isBetween = false;
  /** The notices since a person last started it again. */
  readonly #told: ToldOfReadiness = new Set();
  /** Ends the wait for the next run. */
  #endPause: (() => void) | undefined;

  /** @param start starts the same again; undefined for a source that can run only once */
  constructor(
    first: Source,
    start: (() => Promise<Source>) | undefined,
    task: RunningTask,
    limits: Readonly<EndingLimits>,
  ) {
    this.#source = first;
    this.#start = start;
    this.#task = task;
    this.#limits = limits;
    this.#begin();
  }

  /** The source that runs, or ran last. */
  get source(): Source {
    return this.#source;
  }

  get readiness(): Readiness {
    return this.#watches?.readiness ?? { kind: "unknown" };
  }

  /** The number of starts after the first. */
  get restarts(): number {
    return this.#restarts.total;
  }

  /** Whether a run has ended and the next has not begun. */
  get isBetween(): boolean {
    return this.#isBetween;
  }

  /** Whether it is being ended for good. */
  get isEnding(): boolean {
    return this.#ending !== undefined || (this.#run?.isEnding === true && !this.#isRestartAsked);
  }

  /** Waits until no run follows. */
  async untilOver(): Promise<RunsEnd> {
    for (;;) {
      const end = await this.#untilRunOver();
      const next = this.#next(end.reason);
      this.#isBetween = next !== undefined;
      const hasBegun = next !== undefined && (await this.#waitAndStart(end.reason, next));
      this.#isBetween = false;
      if (hasBegun) continue;
      // If the command had just ended by itself before a stop, its own end is told.
      const reason = next || this.#isRestartAsked ? (this.#ending ?? end.reason) : end.reason;
      return { ...end, reason, restarts: this.#restarts.total };
    }
  }

  /** Ends everything that belongs to it, and starts no further run. The first reason given stands. */
  terminate(reason: EndReason): void {
    this.#ending ??= reason;
    this.#run?.terminate(reason);
    this.#endPause?.();
  }

  /** Ends the current run, if there is one, and begins the next. */
  startAgain(by: StoppedBy): void {
    // A run that is just beginning is the next one.
    const isBeginning = !this.#run && !this.#endPause;
    if (this.#ending || !this.#start || isBeginning) return;
    this.#isRestartAsked = true;
    this.#run?.terminate({ kind: "stopped", by });
    this.#endPause?.();
  }

  async catchUp(): Promise<void> {
    await this.#run?.catchUp();
  }

  #begin(): void {
    const watches = new RunWatches(this.#task, this.#source, this.#task.sinks.length, this.#told);
    this.#watches = watches;
    this.#run = new SourceRun(this.#source, watches.through(this.#task.sinks), this.#limits);
    if (this.#ending) this.#run.terminate(this.#ending);
  }

  async #untilRunOver(): Promise<SourceEnd> {
    const run = this.#run;
    if (!run) return { ...nothingLeft, reason: this.#ending ?? { kind: "session_end" } };
    const end = await run.untilOver((text) => this.#task.held(text));
    await this.#watches?.endLines();
    this.#watches?.stop();
    this.#run = undefined;
    return end;
  }

  /** Returns the next start. A task ended by a person, the model, a deadline or a flood has none. */
  #next(reason: EndReason): NextStart | undefined {
    if (this.#ending || !this.#start) return undefined;
    const { total } = this.#restarts;
    if (this.#isRestartAsked) return { inRow: 0, total: total + 1, delayMs: 0 };
    const { restart } = this.#task.spec;
    if (!restart || (reason.kind !== "exited" && reason.kind !== "signaled")) return undefined;
    const run = { failed: isFailure(reason), ranMs: Date.now() - this.#source.startedAtMs };
    return nextStart(restart, this.#restarts, run, Math.random());
  }

  /** @returns whether the next run has begun */
  async #waitAndStart(reason: EndReason, next: NextStart): Promise<boolean> {
    const { inRow, total, delayMs } = next;
    const why = reason.kind === "exited" || reason.kind === "signaled" ? describeExit(reason) : "stopped";
    if (this.#isRestartAsked) this.#task.notice(noticeText.againByUser, [], "restarted");
    else {
      const max = this.#task.spec.restart?.max ?? 0;
      const text = noticeText.again(why, inRow, max, formatDuration(wholeSeconds(delayMs)));
      this.#task.restarting(text, inRow === 1);
      await this.#wait(delayMs);
    }
    if (this.#ending) return false;
    const isAsked = this.#isRestartAsked;
    this.#isRestartAsked = false;
    this.#restarts = next;
    try {
      const source = await this.#start?.();
      if (!source) return false;
      this.#source = source;
    } catch (error) {
      this.#ending = { kind: "failed", message: noticeText.notAgain(error) };
      return false;
    }
    await this.#task.startedAgain(noticeText.againMark(total, isAsked, why));
    if (isAsked) this.#told.clear();
    this.#begin();
    return true;
  }

  async #wait(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#endPause = undefined;
  }
}

/** Hides the jitter of the delay. */
function wholeSeconds(ms: number): number {
  return Math.max(1, Math.round(ms / 1_000)) * 1_000;
}
