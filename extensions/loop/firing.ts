import { HELD_RETRY_MS } from "../core/files/change-when-free.ts";
import { errorLabel } from "../core/text/label.ts";
import { firedFacts } from "./delivery/loop-facts.ts";
import { type LoopMessage, promptMessage } from "./delivery/loop-message.ts";
import { LookTimer } from "./look-timer.ts";
import type { Loop } from "./loop.ts";
import type { LoopBook } from "./loop-book.ts";
import { runDue, type Waiting, withoutRun } from "./run.ts";

/** The agent as loops see it. */
export interface LoopAgent {
  /** No run is under way, starting, compacting or retrying. */
  isIdle(): boolean;
  /** Has `lookAgain` called later, where the agent may become idle without word of it. */
  lookLater(): void;
  /** Puts the message into the context of the idle agent. */
  append(message: LoopMessage): void;
  /** The same, and starts a run, which is this loop's. */
  startRun(message: LoopMessage, loopId: string): void;
}

/** No timer is set for longer: timers stand still while a laptop sleeps, its clock goes on. */
const LOOK_MAX_MS = 30_000;
/** How often loops that other processes share are looked at. */
const SHARED_LOOK_MS = 2_000;
/** After the store could not be used. */
const FAILED_RETRY_MS = 30_000;

/** `held` if another process holds the loops, `gone` if the run is not due any more. */
type Fired = "fired" | "held" | "gone";

/** Fires the loops of one session when they are due, and ends those that have expired. */
export class Firing {
  readonly #book: LoopBook;
  readonly #agent: LoopAgent;
  readonly #runStarted: (loop: Loop) => void;
  readonly #timer = new LookTimer(() => this.#lookSafely());
  #reportedFailure: string | undefined;

  /** @param runStarted told of each run, with its loop as it is then */
  constructor(book: LoopBook, agent: LoopAgent, runStarted: (loop: Loop) => void) {
    this.#book = book;
    this.#agent = agent;
    this.#runStarted = runStarted;
  }

  /** From now on loops fire. Without it, they are only kept. */
  start(): void {
    this.#timer.start();
  }

  close(): void {
    this.#timer.close();
  }

  /** Looks on a later tick what is due. */
  lookAgain(): void {
    this.#timer.soon();
  }

  /** Ends what has expired, fires one loop that is due if the agent is idle, and looks again in time. */
  look(): void {
    this.#timer.now();
  }

  /**
   * An event of a task is about to start a run: the loop that is due goes into it, else one that paces
   * itself, whose run this then is.
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

  /** @returns in how many milliseconds to look again; undefined if only something new makes that needed */
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

  /** Of several that are due, the one that has been for longest. */
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
   * Records the run and, in the same tick, delivers it: no other process can take it for due meanwhile,
   * and the agent is as idle as it was.
   */
  #fire(due: Loop, held: Waiting, nowMs: number, deliver: (message: LoopMessage) => void): Fired {
    const { store, waiting, observer } = this.#book;
    const change = store.tryChange((loops) => {
      const index = loops.findIndex(({ id }) => id === due.id);
      const stored = loops[index];
      // Another session may have fired, paused or deleted it.
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
        // What is due already waits until the agent is idle, and is told of that.
        atMs === undefined || atMs <= nowMs ? [] : [atMs - nowMs],
      ),
    );
    return Math.min(store.scope === "project" ? SHARED_LOOK_MS : LOOK_MAX_MS, ...dues);
  }

  #reportFailure(error: Error): void {
    if (this.#reportedFailure === error.message) return;
    this.#reportedFailure = error.message;
    this.#book.observer.failed(`Loops do not fire while their file cannot be used: ${errorLabel(error)}`);
  }
}

function isExpired(loop: Loop, nowMs: number): boolean {
  return loop.expiresAtMs !== undefined && nowMs >= loop.expiresAtMs;
}

/** The active loop with a pace of its own that comes next. */
function firstPaced(loops: readonly Loop[], nowMs: number): Loop | undefined {
  const paced = loops.filter(
    (loop) => loop.trigger.pace && loop.state.kind === "active" && !isExpired(loop, nowMs),
  );
  return paced.sort((a, b) => (a.pacing?.nextMs ?? 0) - (b.pacing?.nextMs ?? 0))[0];
}
