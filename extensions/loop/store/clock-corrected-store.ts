import type { Change } from "../../core/files/versioned-file.ts";
import { correctedForClock } from "../clock-correction.ts";
import type { Loop } from "../loop.ts";
import type { Scope, Store } from "./store.ts";

/** A store whose loops have correct times, whenever the clock was put back. */
export class ClockCorrectedStore implements Store {
  readonly #store: Store;
  readonly #now: () => number;

  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  get scope(): Scope {
    return this.#store.scope;
  }

  read(): readonly Loop[] {
    const nowMs = this.#now();
    return this.#store.read().map((loop) => correctedForClock(loop, nowMs));
  }

  tryChange<Value>(change: (loops: Loop[]) => Value): Change<Value> {
    return this.#store.tryChange((loops) => {
      const nowMs = this.#now();
      for (const [index, loop] of loops.entries()) loops[index] = correctedForClock(loop, nowMs);
      return change(loops);
    });
  }

  /** Tells whether a correction is not stored yet: until it is, it starts from another time at each look. */
  isToBeCorrected(): boolean {
    const nowMs = this.#now();
    return this.#store.read().some((loop) => correctedForClock(loop, nowMs) !== loop);
  }
}
