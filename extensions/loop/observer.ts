import type { LoopEnded, LoopFired } from "./bus.ts";
import type { Loop } from "./loop.ts";

/** Hears what becomes of the loops of a session. */
export interface LoopsObserver {
  /** Something about the loops is another than before. */
  changed(loops: readonly Loop[]): void;
  fired(fired: LoopFired): void;
  ended(ended: LoopEnded): void;
  /** Something is wrong that the user should know. */
  failed(problem: string): void;
}
