import { formatDuration, ordinal } from "../../core/text/format.ts";
import { errorLabel } from "../../core/text/label.ts";
import type { Readiness } from "../ready/readiness.ts";
import {
  type NextStart,
  neverRestarted,
  nextStart,
  type RestartRule,
  type RestartState,
} from "../restart/restart-policy.ts";
import { describeExit, type EndReason, isFailure, type StoppedBy } from "./end-reason.ts";
import type { OutputSink } from "./output-reader.ts";
import { RunWatches, type ToldOfReadiness, type WatchedTask } from "./run-watches.ts";
import { type EndingLimits, nothingLeft, type Source, type SourceEnd } from "./source.ts";
import { SourceRun } from "./source-run.ts";

/** What the runs of a task need of it. */
export interface RunningTask extends WatchedTask {
  readonly spec: WatchedTask["spec"] & { readonly restart: RestartRule | undefined };
  /** What takes in the output of each run. */
  readonly sinks: readonly OutputSink[];
  /** Something still holds the output of a run that is over. */
  held(text: string): void;
  /** A run has ended, and another is to follow. @param isFirst of a row without a long run among them */
  restarting(text: string, isFirst: boolean): void;
  /** Resolves when the run that has just begun cannot outlive pi. @param text for the log, before what it prints */
  startedAgain(text: string): Promise<void>;
}

/** How the last run ended, and how many there were after the first. */
export interface RunsEnd extends SourceEnd {
  restarts: number;
}

/** The runs of a task: the one that it begins with, and those that follow when that is asked for. */
export class Runs {
  readonly #task: RunningTask;
  readonly #limits: Readonly<EndingLimits>;
  readonly #start: (() => Promise<Source>) | undefined;
  #source: Source;
  /** Undefined between two of them. */
  #run: SourceRun | undefined;
  #watches: RunWatches | undefined;
  #restarts: RestartState = neverRestarted;
  /** Why it is to end for good. */
  #ending: EndReason | undefined;
  /** Another run is to begin at once. */
  #isRestartAsked = false;
  #isBetween = false;
  /** Since a person last started it again. */
  readonly #told: ToldOfReadiness = new Set();
  /** While it waits for the next. */
  #endPause: (() => void) | undefined;

  /** @param start starts the same again; undefined for a source of which there is but one */
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

  /** The one that runs, or ran last. */
  get source(): Source {
    return this.#source;
  }

  get readiness(): Readiness {
    return this.#watches?.readiness ?? { kind: "unknown" };
  }

  /** Starts after the first. */
  get restarts(): number {
    return this.#restarts.total;
  }

  /** Whether one has ended and the next has not begun. */
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
      // Of a stop that came when the command had just ended by itself, that end is told.
      const reason = next || this.#isRestartAsked ? (this.#ending ?? end.reason) : end.reason;
      return { ...end, reason, restarts: this.#restarts.total };
    }
  }

  /** Ends everything that belongs to it, and no run follows. The first reason given stands. */
  terminate(reason: EndReason): void {
    this.#ending ??= reason;
    this.#run?.terminate(reason);
    this.#endPause?.();
  }

  /** Ends the run under way, if there is one, and begins the next. */
  startAgain(by: StoppedBy): void {
    // One that is just beginning is the next one.
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

  /** A task that a person, the model, a deadline or a flood has ended is not started again by itself. */
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
    if (this.#isRestartAsked) this.#task.notice("started again by the user", [], "restart");
    else {
      const max = this.#task.spec.restart?.max ?? 0;
      const text = `${why}; started again, ${ordinal(inRow)} of ${max}, in ${formatDuration(wholeSeconds(delayMs))}`;
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
      this.#ending = { kind: "failed", message: `it could not be started again: ${errorLabel(error)}` };
      return false;
    }
    await this.#task.startedAgain(`--- started again (${total}), ${isAsked ? "as asked for" : why} ---`);
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

/** The jitter is nobody's concern. */
function wholeSeconds(ms: number): number {
  return Math.max(1, Math.round(ms / 1_000)) * 1_000;
}
