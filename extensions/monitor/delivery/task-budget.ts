import type { MonitorTask } from "../task/monitor-task.ts";
import type { Task } from "../task/task.ts";
import { outputChars } from "./compose.ts";
import type { MessagePart } from "./message-part.ts";

/** Kept back for the notice that the budget is used up, and for the end event. */
const RESERVED_CHARS = 1_500;
/** Less than this is not worth another event. */
const USEFUL_CHARS = 200;

/** How much of the context each task's output may take between two compactions. */
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

  /** What was charged for has not reached the context. */
  refund(parts: readonly MessagePart[]): void {
    const tasks = new Set(parts.flatMap((part) => (part.kind === "note" ? [] : [part.task])));
    for (const task of tasks) {
      this.#used.set(task, Math.max(0, (this.#used.get(task) ?? 0) - outputChars(parts, task)));
    }
  }

  /** After a compaction: what was in the context is not there any more. */
  reset(): void {
    this.#used = new WeakMap();
  }
}
