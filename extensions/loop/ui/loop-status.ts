import type { EventBus, ExtensionContext } from "@earendil-works/pi-coding-agent";
import type * as bus from "../../monitor/bus.ts";

// Not imported: this is loaded at every start of pi, and each file costs it half a millisecond.
const MONITOR_STARTED: typeof bus.MONITOR_STARTED = "monitor:started";
const MONITOR_DONE: typeof bus.MONITOR_DONE = "monitor:done";

/** pi shows the texts in the order of their keys, with a space between: ours stands before `monitor`. */
const STATUS_KEY = "loop";

/**
 * How many loops there are, in the footer; nothing when there is none. `1 loop · 2 monitors`. Made at
 * the start of a session, or it would not know of tasks that are older than the first loop.
 */
export class LoopStatus {
  readonly #ctx: ExtensionContext;
  readonly #removals: (() => void)[];
  readonly #tasks = new Set<unknown>();
  #loops = 0;
  #shown: string | undefined;

  constructor(ctx: ExtensionContext, bus: EventBus) {
    this.#ctx = ctx;
    this.#removals = [
      bus.on(MONITOR_STARTED, (task) => this.#taskChanged(() => this.#tasks.add(idOf(task)))),
      bus.on(MONITOR_DONE, (task) => this.#taskChanged(() => this.#tasks.delete(idOf(task)))),
    ];
  }

  show(loops: number): void {
    this.#loops = loops;
    const count = loops === 1 ? "1 loop" : `${loops} loops`;
    // Without a separator the two texts would read as one.
    const text = loops === 0 ? undefined : count + (this.#tasks.size > 0 ? " ·" : "");
    if (text === this.#shown) return;
    this.#shown = text;
    this.#ctx.ui.setStatus(STATUS_KEY, text);
  }

  close(): void {
    for (const remove of this.#removals) remove();
    // The next session may have no loops, and pi keeps what it was given.
    this.show(0);
  }

  #taskChanged(change: () => void): void {
    change();
    this.show(this.#loops);
  }
}

function idOf(task: unknown): unknown {
  return (task as { id?: unknown } | undefined)?.id;
}
