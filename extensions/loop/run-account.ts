import { errorLabel } from "../core/text/label.ts";
import { isSpent, NOTHING_SPENT } from "./budget.ts";
import type { Loop, LoopEndReason } from "./loop.ts";
import type { LoopBook } from "./loop-book.ts";
import { pacingAfterRun } from "./pacing.ts";

const STOPPED_BY_USER = "the user stopped its run";

interface Ending {
  loop: Loop;
  reason: LoopEndReason;
}

/** What becomes of a loop by its runs: when it comes next, and what it has spent. */
export class RunAccount {
  readonly #book: LoopBook;
  readonly #lookAgain: () => void;

  /** @param lookAgain has what is due looked at */
  constructor(book: LoopBook, lookAgain: () => void) {
    this.#book = book;
    this.#lookAgain = lookAgain;
  }

  /**
   * The run of this loop is over.
   * @param isAborted by the user: a loop then rests that paces itself, or that would come at once again since
   * tasks are open
   */
  ended(loopId: string, isAborted: boolean): void {
    const living = this.#living(loopId);
    if (!living?.trigger.pace && !(living?.backlog && isAborted)) return;
    const nowMs = this.#book.now();
    this.#changeOne(loopId, (loop) => {
      const { pace } = loop.trigger;
      if (isAborted) return { ...loop, state: { kind: "paused", sinceMs: nowMs, why: STOPPED_BY_USER } };
      if (!pace || !loop.pacing) return loop;
      const pacing = pacingAfterRun(loop.pacing, pace, nowMs);
      return pacing ? { ...loop, pacing } : { loop, reason: "silent" };
    });
  }

  /** A request of this loop's run has had its answer. */
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

  /** @param change returns the loop as it is then, the same if nothing of it changes, or how it ends */
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
    this.#book.observer.failed(`What a loop's run came to could not be kept: ${errorLabel(error)}`);
  }
}
