import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { label, nameLabel } from "../../core/text/label.ts";
import type { RunningTasks } from "../host/running-tasks.ts";
import { comingRuns, type Loop } from "../loop.ts";
import { clockText } from "../texts/loop.ts";
import { panelText } from "../texts/panel.ts";

/** pi orders the texts by their keys, with a space between: ours stands before `monitor`. */
const STATUS_KEY = "loop";
const REASON_MAX_CHARS = 40;

/**
 * Shows the loops in the footer: their number, and the next run that is known. It is empty without loops. It
 * says the time of day, which stays true: `1 loop, next at 14:05:30: waiting for CI · 2 monitors`.
 */
export class LoopStatus {
  readonly #ctx: ExtensionContext;
  readonly #tasks: RunningTasks;
  readonly #now: () => number;
  #loops: readonly Loop[] = [];
  #shown: string | undefined;

  constructor(ctx: ExtensionContext, tasks: RunningTasks, now: () => number) {
    this.#ctx = ctx;
    this.#tasks = tasks;
    this.#now = now;
    tasks.listen(() => this.show(this.#loops));
  }

  show(loops: readonly Loop[]): void {
    this.#loops = loops;
    const text = this.#text();
    if (text === this.#shown) return;
    this.#shown = text;
    this.#ctx.ui.setStatus(STATUS_KEY, text);
  }

  close(): void {
    // The next session may have no loops, and pi keeps the last text.
    this.show([]);
  }

  #text(): string | undefined {
    const { length } = this.#loops;
    if (length === 0) return undefined;
    const count = length === 1 ? "1 loop" : `${length} loops`;
    // Without a separator the two texts would read as one.
    return count + this.#nextText() + (this.#tasks.isInFooter ? " ·" : "");
  }

  #nextText(): string {
    const isWatched = this.#tasks.mayWake();
    const due = this.#loops.flatMap((loop) => {
      const { overdueMs, duesMs } = comingRuns(loop, this.#now(), 1, isWatched);
      // The next run of a loop that waits for the agent has no time.
      return overdueMs === undefined ? duesMs.map((dueMs) => ({ dueMs, loop })) : [];
    });
    const [first] = due.sort((a, b) => a.dueMs - b.dueMs);
    if (!first) return "";
    const { name, id, pacing } = first.loop;
    const reason = pacing?.reason === undefined ? "" : `: ${label(pacing.reason, REASON_MAX_CHARS)}`;
    const whose = this.#loops.length === 1 ? "" : `${nameLabel(name ?? id)} `;
    return panelText.next(whose, clockText(first.loop, first.dueMs, this.#now()), reason);
  }
}
