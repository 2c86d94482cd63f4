import { HELD_RETRY_MS } from "../core/files/change-when-free.ts";
import { firedFacts } from "./delivery/loop-facts.ts";
import { type LoopMessage, promptMessage } from "./delivery/loop-message.ts";
import { LookTimer } from "./look-timer.ts";
import type { Loop } from "./loop.ts";
import type { LoopBook } from "./loop-book.ts";
import { runDue, type Waiting, withoutRun } from "./run.ts";
import { problem } from "./texts/problems.ts";

/** The agent, as far as loops use it. */
export interface LoopAgent {
  /** Tells whether no run is under way, starting, compacting or retrying. */
  isIdle(): boolean;
  /** Calls `lookAgain` later, for cases in which the agent becomes idle without an event. */
  lookLater(): void;
  /** Puts the message into the context of the idle agent. */
  append(message: LoopMessage): void;
  /** Does the same, and starts a run, which belongs to this loop. */
  startRun(message: LoopMessage, loopId: string): void;
}

/** The longest timer: timers stand still while a laptop sleeps, its clock goes on. */
const LOOK_MAX_MS = 30_000;
/** Pause between looks at loops that other processes share. */
const SHARED_LOOK_MS = 2_000;
/** Pause after a failure of the store. */
const FAILED_RETRY_MS = 30_000;

/** `held` means that another process holds the loops, `gone` that the run is not due any more. */
type Fired = "fired" | "held" | "gone";

/** Fires the loops of one session when they are due, and ends the expired ones. */
export class Firing {
  readonly #book: LoopBook;
  readonly #agent: LoopAgent;
  readonly #runStarted: (loop: Loop) => void;
  readonly #timer = new LookTimer(() => this.#lookSafely());
  #reportedFailure: string | undefined;

  /** @param runStarted called for each run, with its loop as it is then */
  constructor(book: LoopBook, agent: LoopAgent, runStarted: (loop: Loop) => void) {
    this.#book = book;
    this.#agent = agent;
    this.#runStarted = runStarted;
  }

  /** Starts the firing of loops; until then they are only kept. */
  start(): void {
    this.#timer.start();
  }

  close(): void {
    this.#timer.close();
  }

  /** Looks for due loops on a later tick. */
  lookAgain(): void {
    this.#timer.soon();
  }

  /** Ends expired loops, fires one due loop if the agent is idle, and sets the timer for the next look. */
  look(): void {
    this.#timer.now();
  }

  /**
   * Puts a loop into the run that an event of a task is about to start: a due one, or else one that paces
   * itself.
   * @returns the id of that loop
   */
  joinRun(): string | undefined {
    if (!this.#timer.isOn) return undefined;
    try {
      const nowMs = this.#book.now();
      const loops = this.#book.all();
      const loop = this.#firstDue(loops, nowMs) ?? firstPaced(loops, nowMs);
      const waiting = loop && { ...this.#book.waiting.of(loop), isWoken: true };
      const append = (message: LoopMessage): void => this.#agent.append(message);
      return waiting && this.#fire(loop, waiting, nowMs, append) === "fired" ? loop.id : undefined;
    } catch (error) {
      this.#reportFailure(error as Error);
      return undefined;
    }
  }

  #lookSafely(): number | undefined {
    try {
      const lookMs = this.#look();
      this.#reportedFailure = undefined;
      return lookMs;
    } catch (error) {
      this.#reportFailure(error as Error);
      return FAILED_RETRY_MS;
    }
  }

  /** @returns the milliseconds until the next look; undefined if only a change can make one necessary */
  #look(): number | undefined {
    const { store, waiting, ends, observer } = this.#book;
    const nowMs = this.#book.now();
    if (store.isToBeCorrected() && store.tryChange(() => {}).kind === "held") return HELD_RETRY_MS;
    const loops = this.#book.all();
    waiting.keepOnly(loops);
    waiting.correctForClock(nowMs);
    observer.changed(loops);
    if (loops.some((loop) => isExpired(loop, nowMs)) && !this.#endExpired(nowMs)) return HELD_RETRY_MS;
    const due = this.#firstDue(loops, nowMs);
    if (due || ends.hasUntold()) {
      if (this.#agent.isIdle()) {
        for (const message of ends.takeUntold()) this.#agent.append(message);
        if (due && this.#startRun(due, nowMs) === "held") return HELD_RETRY_MS;
      } else {
        this.#agent.lookLater();
      }
    }
    return this.#untilNextLook(nowMs);
  }

  /** @returns false if another process holds the loops */
  #endExpired(nowMs: number): boolean {
    const change = this.#book.store.tryChange((loops) => {
      const expired = loops.filter((loop) => isExpired(loop, nowMs));
      for (const loop of expired) loops.splice(loops.indexOf(loop), 1);
      return expired.map((loop) => withoutRun(loop, nowMs));
    });
    if (change.kind === "held") return false;
    for (const loop of change.value) this.#book.ended(loop, "expired", true);
    this.#book.changed();
    this.lookAgain();
    return true;
  }

  /** Returns the loop that has been due for longest. */
  #firstDue(loops: readonly Loop[], nowMs: number): Loop | undefined {
    const due = loops.flatMap((loop) => {
      const dueMs = this.#book.waiting.dueMs(loop, nowMs);
      return dueMs !== undefined && dueMs <= nowMs && !isExpired(loop, nowMs) ? [{ loop, dueMs }] : [];
    });
    return due.sort((a, b) => a.dueMs - b.dueMs)[0]?.loop;
  }

  #startRun(due: Loop, nowMs: number): Fired {
    const startRun = (message: LoopMessage): void => this.#agent.startRun(message, due.id);
    return this.#fire(due, this.#book.waiting.of(due), nowMs, startRun);
  }

  /**
   * Records the run and, in the same tick, delivers it: no other process can take it for due meanwhile, and
   * the agent stays as idle as it was.
   */
  #fire(due: Loop, held: Waiting, nowMs: number, deliver: (message: LoopMessage) => void): Fired {
    const { store, waiting, observer } = this.#book;
    const change = store.tryChange((loops) => {
      const index = loops.findIndex(({ id }) => id === due.id);
      const stored = loops[index];
      // Another session may have fired, paused or deleted the loop.
      if (!stored) return undefined;
      const { loop, run } = runDue(stored, held, nowMs);
      const isLast = run !== undefined && run.number === loop.maxRuns;
      loops.splice(index, 1, ...(isLast ? [] : [loop]));
      return run && { loop, run, isLast };
    });
    if (change.kind === "held") return "held";
    if (!change.value) return "gone";
    const { loop, run, isLast } = change.value;
    waiting.delivered(loop, run);
    const fired = firedFacts(loop, run);
    deliver(promptMessage(loop, run, fired));
    observer.fired(fired);
    this.#runStarted(loop);
    if (isLast) {
      this.#book.ended(loop, "completed", true);
      this.lookAgain();
    }
    this.#book.changed();
    return "fired";
  }

  #untilNextLook(nowMs: number): number | undefined {
    const { store, waiting } = this.#book;
    const loops = this.#book.all();
    if (loops.length === 0 && store.scope !== "project") return undefined;
    const dues = loops.flatMap((loop) =>
      [waiting.dueMs(loop, nowMs), loop.expiresAtMs].flatMap((atMs) =>
        // A loop that is due already waits until the agent is idle, and gets an event then.
        atMs === undefined || atMs <= nowMs ? [] : [atMs - nowMs],
      ),
    );
    return Math.min(store.scope === "project" ? SHARED_LOOK_MS : LOOK_MAX_MS, ...dues);
  }

  #reportFailure(error: Error): void {
    if (this.#reportedFailure === error.message) return;
    this.#reportedFailure = error.message;
    this.#book.observer.failed(problem.fileUnusable(error));
  }
}

function isExpired(loop: Loop, nowMs: number): boolean {
  return loop.expiresAtMs !== undefined && nowMs >= loop.expiresAtMs;
}

/** Returns the next active loop with a pace of its own. */
function firstPaced(loops: readonly Loop[], nowMs: number): Loop | undefined {
  const paced = loops.filter(
    (loop) => loop.trigger.pace && loop.state.kind === "active" && !isExpired(loop, nowMs),
  );
  return paced.sort((a, b) => (a.pacing?.nextMs ?? 0) - (b.pacing?.nextMs ?? 0))[0];
}
