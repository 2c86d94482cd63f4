import { changeWhenFree } from "../core/files/change-when-free.ts";
import type { OpenTasks, TaskListClient } from "./host/task-list-client.ts";
import type { Loop } from "./loop.ts";
import type { LoopBook } from "./loop-book.ts";

export const BACKLOG_RUNS = 25;
const SUBJECT_MAX_CHARS = 80;

/** The loops that work off the task list, and those whose runs are tasks on it. */
export class Backlog {
  readonly #book: LoopBook;
  readonly #list: TaskListClient;
  readonly #lookAgain: () => void;

  /** @param lookAgain has what is due looked at */
  constructor(book: LoopBook, list: TaskListClient, lookAgain: () => void) {
    this.#book = book;
    this.#list = list;
    this.#lookAgain = lookAgain;
    list.listen(() => void this.#refresh());
  }

  /** Has the list there for these loops. @throws Error if there cannot be one */
  async prepare(loops: readonly Pick<Loop, "autoTask" | "backlog">[]): Promise<void> {
    if (!loops.some(({ autoTask, backlog }) => autoTask || backlog)) return;
    await this.#list.want();
    await this.#refresh();
  }

  /** A run of a loop begins. */
  runStarted({ autoTask, id, prompt, runs }: Loop): void {
    if (!autoTask) return;
    void this.#list.create([...prompt].slice(0, SUBJECT_MAX_CHARS).join(""), `Run ${runs} of loop ${id}`);
  }

  /** A loop that works off the list ends with the run after which nothing is open. */
  async runEnded(loopId: string): Promise<void> {
    if (!this.#book.all().some((loop) => loop.id === loopId && loop.backlog)) return;
    const open = await this.#refresh();
    if (open?.count !== 0) return;
    const ended = await changeWhenFree("The loops", () =>
      this.#book.store.tryChange((loops) => {
        const index = loops.findIndex(({ id }) => id === loopId);
        return index < 0 ? undefined : loops.splice(index, 1)[0];
      }),
    );
    if (ended) this.#book.ended(ended, "backlog_empty", true);
    this.#lookAgain();
  }

  async #refresh(): Promise<OpenTasks | undefined> {
    // Nobody works it off.
    if (!this.#book.all().some(({ backlog }) => backlog)) return undefined;
    const open = await this.#list.open();
    this.#book.waiting.setOpenTasks(open);
    this.#lookAgain();
    return open;
  }
}
