import { type FSWatcher, watch } from "node:fs";
import type { OutsideStopper } from "../task/end-reason.ts";
import type { Task } from "../task/task.ts";
import type { TasksObserver } from "../tasks.ts";
import { openRequestDirectory, takeRequest } from "./stop-request.ts";

interface Stopping {
  running(): readonly Task[];
  stop(id: string, by: OutsideStopper): Promise<unknown>;
}

/** Hears, while tasks run, requests from outside this pi to stop one of them. */
export class StopListener implements TasksObserver {
  readonly #directory: string;
  readonly #tasks: Stopping;
  #watcher: FSWatcher | undefined;
  #opening: Promise<void> | undefined;
  #closed = false;

  /** @param directory the directory of the tasks' files */
  constructor(directory: string, tasks: Stopping) {
    this.#directory = directory;
    this.#tasks = tasks;
  }

  started(): void {
    // If it cannot open, tasks are stopped only from their own pi.
    this.#opening ??= this.#open().catch(() => {});
  }

  resumed(): void {
    this.started();
  }

  ended(): void {
    if (this.#tasks.running().length === 0) this.#release();
  }

  close(): void {
    this.#closed = true;
    this.#release();
  }

  #release(): void {
    this.#watcher?.close();
    this.#watcher = undefined;
    this.#opening = undefined;
  }

  async #open(): Promise<void> {
    const directory = await openRequestDirectory(this.#directory);
    if (this.#closed || this.#watcher || this.#tasks.running().length === 0) {
      this.#opening = undefined;
      return;
    }
    const hear = (): void => void this.#hear(directory);
    this.#watcher = watch(directory, { persistent: false }, hear);
    this.#watcher.on("error", () => this.#release());
    // A request may have come while nobody listened, as between two sessions.
    hear();
  }

  async #hear(directory: string): Promise<void> {
    for (const { id } of this.#tasks.running()) {
      const by = await takeRequest(directory, id);
      // The task may have ended meanwhile.
      if (by) await this.#tasks.stop(id, by).catch(() => {});
    }
  }
}
