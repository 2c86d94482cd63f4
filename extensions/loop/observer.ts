import type { LoopEnded, LoopFired } from "./bus.ts";
import type { Loop } from "./loop.ts";

/** Hears of changes to the loops of a session. */
export interface LoopsObserver {
  /** Something about the loops has changed. */
  changed(loops: readonly Loop[]): void;
  fired(fired: LoopFired): void;
  ended(ended: LoopEnded): void;
  /** The user should know of this problem. */
  failed(problem: string): void;
}
