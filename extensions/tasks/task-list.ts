import {
  type ChangedList,
  changeList,
  type NewTask,
  noteOnTask,
  removeTasks,
  settledIds,
  type TaskEvent,
  type TaskUpdate,
} from "./change-list.ts";
import type { TaskStore } from "./store/task-store.ts";
import { isOpen, type Task } from "./task.ts";

export interface TaskListObserver {
  happened(event: TaskEvent): void;
  /** Nothing is open any more. */
  emptied(): void;
  /** The list has changed. */
  changed(): void;
}

/** Carries out the requests of the model, the user and other extensions for the task list of one session. */
export class TaskList {
  readonly #store: TaskStore;
  readonly #observer: TaskListObserver;
  /** Milliseconds since 1970. */
  readonly #now: () => number;

  constructor(store: TaskStore, observer: TaskListObserver, now: () => number) {
    this.#store = store;
    this.#observer = observer;
    this.#now = now;
  }

  all(): readonly Task[] {
    return this.#store.read().tasks;
  }

  /** Makes all of the changes or none. @returns the added and changed tasks @throws as `changeList` */
  async change(request: {
    add?: readonly NewTask[] | undefined;
    update?: readonly TaskUpdate[] | undefined;
  }): Promise<Task[]> {
    const { add = [], update = [] } = request;
    const { events } = await this.#change((state) => changeList(state, { add, update }, this.#now()));
    const tasks = this.all();
    return [...new Set(events.map(({ task }) => task.id))].flatMap(
      (id) => tasks.find((task) => task.id === id) ?? [],
    );
  }

  async remove(id: string): Promise<Task | undefined> {
    const { events } = await this.#change((state) => removeTasks(state, [id]));
    return events[0]?.task;
  }

  /** Removes done and dropped tasks. @returns their number */
  async clear(): Promise<number> {
    const { events } = await this.#change((state) => removeTasks(state, settledIds(state)));
    return events.length;
  }

  /** Notes the end of a command that worked on the task; ignores a task that is gone. */
  async note(idAsGiven: string, note: string): Promise<void> {
    const id = idAsGiven.trim().replace(/^#/, "");
    await this.#change((state) =>
      state.tasks.some((task) => task.id === id)
        ? noteOnTask(state, id, note, this.#now())
        : { state, events: [] },
    );
  }

  async #change(change: (before: ReturnType<TaskStore["read"]>) => ChangedList): Promise<ChangedList> {
    let hadOpen = false;
    const changed = await this.#store.change((before) => {
      hadOpen = before.tasks.some(isOpen);
      return change(before);
    });
    for (const event of changed.events) this.#observer.happened(event);
    if (hadOpen && !changed.state.tasks.some(isOpen)) this.#observer.emptied();
    if (changed.events.length > 0) this.#observer.changed();
    return changed;
  }
}
