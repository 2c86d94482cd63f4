import { changeWhenFree } from "../core/files/change-when-free.ts";
import { Ends } from "./ends.ts";
import type { Loop, LoopEndReason } from "./loop.ts";
import type { LoopsObserver } from "./observer.ts";
import { ClockCorrectedStore } from "./store/clock-corrected-store.ts";
import type { Store } from "./store/store.ts";
import { problem } from "./texts/problems.ts";
import { WaitingRuns } from "./waiting-runs.ts";

/** All facts of the loops of one session: the living loops, the waiting runs, the ended loops. */
export class LoopBook {
  readonly store: ClockCorrectedStore;
  readonly waiting: WaitingRuns;
  readonly ends: Ends = new Ends();
  readonly observer: LoopsObserver;
  /** Milliseconds since 1970. */
  readonly now: () => number;

  /** @param isWatched tells whether a task runs whose events may wake the agent */
  constructor(store: Store, observer: LoopsObserver, isWatched: () => boolean, now: () => number) {
    this.waiting = new WaitingRuns(isWatched);
    this.store = new ClockCorrectedStore(store, now);
    this.observer = observer;
    this.now = now;
  }

  /** Returns the loops in the order of their creation. */
  all(): readonly Loop[] {
    return this.store.read();
  }

  /** Changes the loops as soon as no other process changes them. @throws as `changeWhenFree` */
  async change<Value>(change: (loops: Loop[]) => Value): Promise<Value> {
    const value = await changeWhenFree(problem.loops, () => this.store.tryChange(change));
    this.changed();
    return value;
  }

  /**
   * Notes the end of a loop that is no longer stored.
   * @param tellAgent whether a message tells the idle agent of it
   * @param why the reason in the model's words, if it ended the loop
   * @returns the end in words
   */
  ended(loop: Loop, reason: LoopEndReason, tellAgent: boolean, why?: string): string {
    const { ended, text } = this.ends.add({ loop, reason, tellAgent, why }, this.now());
    this.observer.ended(ended);
    this.changed();
    return text;
  }

  changed(): void {
    this.observer.changed(this.all());
  }
}
