import type { MonitorTask } from "../task/monitor-task.ts";
import type { Task } from "../task/task.ts";
import { outputChars } from "./compose.ts";
import type { MessagePart } from "./message-part.ts";

/** Reserved for the notice that the budget is used up, and for the end event. */
const RESERVED_CHARS = 1_500;
/** With less than this, another event is not worth it. */
const USEFUL_CHARS = 200;

/** Bounds the text that each task's output puts into the context between two compactions. */
export class TaskBudget {
  readonly #maxChars: number;
  #used = new WeakMap<Task, number>();

  constructor(maxChars: number) {
    this.#maxChars = maxChars;
  }

  charsLeft(task: MonitorTask): number {
    return this.#maxChars - RESERVED_CHARS - (this.#used.get(task) ?? 0);
  }

  isUsedUp(task: MonitorTask): boolean {
    return this.charsLeft(task) < USEFUL_CHARS;
  }

  /** @returns the tasks whose budget these parts have used up */
  charge(parts: readonly MessagePart[]): MonitorTask[] {
    const counted = parts.flatMap((part) =>
      part.kind === "output" || part.kind === "repeats" ? [part.task] : [],
    );
    return [...new Set(counted)].filter((task) => {
      const hadRoom = !this.isUsedUp(task);
      this.#used.set(task, (this.#used.get(task) ?? 0) + outputChars(parts, task));
      return hadRoom && this.isUsedUp(task);
    });
  }

  /** Returns the charge for a message that did not reach the context. */
  refund(parts: readonly MessagePart[]): void {
    const tasks = new Set(parts.flatMap((part) => (part.kind === "note" ? [] : [part.task])));
    for (const task of tasks) {
      this.#used.set(task, Math.max(0, (this.#used.get(task) ?? 0) - outputChars(parts, task)));
    }
  }

  /** Starts anew after a compaction, which takes the old output out of the context. */
  reset(): void {
    this.#used = new WeakMap();
  }
}
