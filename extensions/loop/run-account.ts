import { isSpent, NOTHING_SPENT } from "./budget.ts";
import type { Loop, LoopEndReason } from "./loop.ts";
import type { LoopBook } from "./loop-book.ts";
import { pacingAfterRun } from "./pacing.ts";
import { problem } from "./texts/problems.ts";
import { runText } from "./texts/runs.ts";

interface Ending {
  loop: Loop;
  reason: LoopEndReason;
}

/** Keeps account of a loop's runs: its next run, and its cost. */
export class RunAccount {
  readonly #book: LoopBook;
  readonly #lookAgain: () => void;

  /** @param lookAgain makes the session look for due loops */
  constructor(book: LoopBook, lookAgain: () => void) {
    this.#book = book;
    this.#lookAgain = lookAgain;
  }

  /**
   * Handles the end of this loop's run.
   * @param isAborted by the user: this pauses a loop that paces itself, or that may come again at once, with
   * an event or because tasks are open
   */
  ended(loopId: string, isAborted: boolean): void {
    const living = this.#living(loopId);
    if (!living) return;
    const { pace, events } = living.trigger;
    if (!pace && !(isAborted && (events || living.backlog))) return;
    const nowMs = this.#book.now();
    this.#changeOne(loopId, (loop) => {
      const { pace } = loop.trigger;
      if (isAborted) return { ...loop, state: { kind: "paused", sinceMs: nowMs, why: runText.aborted } };
      if (!pace || !loop.pacing) return loop;
      const pacing = pacingAfterRun(loop.pacing, pace, nowMs);
      return pacing ? { ...loop, pacing } : { loop, reason: "silent" };
    });
  }

  /** Counts an answered request of this loop's run. */
  spent(loopId: string, tokens: number): void {
    if (!this.#living(loopId)?.budget) return;
    this.#changeOne(loopId, (loop) => {
      if (!loop.budget) return loop;
      const before = loop.spent ?? NOTHING_SPENT;
      const spent = { requests: before.requests + 1, tokens: before.tokens + tokens };
      const after: Loop = { ...loop, spent };
      return isSpent(loop.budget, spent) ? { loop: after, reason: "budget" } : after;
    });
  }

  #living(loopId: string): Loop | undefined {
    try {
      return this.#book.all().find(({ id }) => id === loopId);
    } catch (error) {
      this.#failed(error as Error);
      return undefined;
    }
  }

  /** @param change returns the changed loop, the same loop if nothing changes, or its end */
  #changeOne(loopId: string, change: (loop: Loop) => Loop | Ending): void {
    const changed = this.#book.change((loops) => {
      const index = loops.findIndex(({ id }) => id === loopId);
      const loop = loops[index];
      if (!loop) return undefined;
      const after = change(loop);
      loops.splice(index, 1, ...("reason" in after ? [] : [after]));
      return "reason" in after ? after : undefined;
    });
    changed
      .then((ending) => {
        if (ending) this.#book.ended(ending.loop, ending.reason, true);
        this.#lookAgain();
      })
      .catch((error: Error) => this.#failed(error));
  }

  #failed(error: Error): void {
    this.#book.observer.failed(problem.resultNotKept(error));
  }
}
