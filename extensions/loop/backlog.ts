import { changeWhenFree } from "../core/files/change-when-free.ts";
import type { OpenTasks, TaskListClient } from "./host/task-list-client.ts";
import type { Loop } from "./loop.ts";
import type { LoopBook } from "./loop-book.ts";
import { problem } from "./texts/problems.ts";
import { runText } from "./texts/runs.ts";

export const BACKLOG_RUNS = 25;
const SUBJECT_MAX_CHARS = 80;

/** The loops that work off the task list, and the loops whose runs are tasks on it. */
export class Backlog {
  readonly #book: LoopBook;
  readonly #list: TaskListClient;
  readonly #lookAgain: () => void;

  /** @param lookAgain makes the session look for due loops */
  constructor(book: LoopBook, list: TaskListClient, lookAgain: () => void) {
    this.#book = book;
    this.#list = list;
    this.#lookAgain = lookAgain;
    list.listen(() => void this.#refresh());
  }

  /** Makes sure that these loops have a task list, if they need one. @throws Error if there cannot be one */
  async prepare(loops: readonly Pick<Loop, "autoTask" | "backlog">[]): Promise<void> {
    if (!loops.some(({ autoTask, backlog }) => autoTask || backlog)) return;
    await this.#list.want();
    await this.#refresh();
  }

  /** Puts the run of a loop on the list, if the loop asks for that. */
  runStarted({ autoTask, id, prompt, runs }: Loop): void {
    if (!autoTask) return;
    const subject = [...prompt].slice(0, SUBJECT_MAX_CHARS).join("");
    this.#list.create(subject, runText.taskOfRun(runs, id)).catch((error: Error) => {
      this.#book.observer.failed(problem.noTaskOfRun(runs, id, error));
    });
  }

  /** Ends a loop that works off the list, once nothing is open after its run. */
  async runEnded(loopId: string): Promise<void> {
    if (!this.#book.all().some((loop) => loop.id === loopId && loop.backlog)) return;
    const open = await this.#refresh();
    if (open?.count !== 0) return;
    const ended = await changeWhenFree(problem.loops, () =>
      this.#book.store.tryChange((loops) => {
        const index = loops.findIndex(({ id }) => id === loopId);
        return index < 0 ? undefined : loops.splice(index, 1)[0];
      }),
    );
    if (ended) this.#book.ended(ended, "backlog_empty", true);
    this.#lookAgain();
  }

  async #refresh(): Promise<OpenTasks | undefined> {
    // No loop works off the list.
    if (!this.#book.all().some(({ backlog }) => backlog)) return undefined;
    const open = await this.#list.open();
    this.#book.waiting.setOpenTasks(open);
    this.#lookAgain();
    return open;
  }
}
