import type { ExtensionAPI, SessionEntry } from "@earendil-works/pi-coding-agent";
import type { ChangedList } from "../change-list.ts";
import { EMPTY_LIST, type TaskListState } from "../task.ts";
import { type ListChange, parseChange } from "./parse-list.ts";
import { TASK_LIST_ENTRY } from "./task-list-entry.ts";
import type { TaskStore } from "./task-store.ts";

/**
 * A list in the session's entries: each change is one entry, so that a branch has the list that was made on
 * it.
 */
export class SessionTaskStore implements TaskStore {
  readonly #pi: Pick<ExtensionAPI, "appendEntry">;
  #state: TaskListState;

  constructor(pi: Pick<ExtensionAPI, "appendEntry">, branch: readonly SessionEntry[]) {
    this.#pi = pi;
    this.#state = listOn(branch);
  }

  read(): TaskListState {
    return this.#state;
  }

  /** Switches to the list of another branch. */
  goTo(branch: readonly SessionEntry[]): void {
    this.#state = listOn(branch);
  }

  async change(change: (before: TaskListState) => ChangedList): Promise<ChangedList> {
    const before = this.#state;
    const changed = change(before);
    const entry = changeBetween(before, changed.state);
    if (entry.set.length > 0 || entry.removed.length > 0) this.#pi.appendEntry(TASK_LIST_ENTRY, entry);
    this.#state = changed.state;
    return changed;
  }

  /** No other session changes it. */
  watch(): () => void {
    return () => {};
  }
}

/** Returns the list that the entries of a branch make in their order. */
export function listOn(branch: readonly SessionEntry[]): TaskListState {
  let state = EMPTY_LIST;
  for (const entry of branch) {
    if (entry.type !== "custom" || entry.customType !== TASK_LIST_ENTRY) continue;
    const change = parseChange(entry.data);
    if (change) state = withChange(state, change);
  }
  return state;
}

function withChange(
  { tasks, nextId }: TaskListState,
  { set, removed, ...change }: ListChange,
): TaskListState {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  for (const task of set) byId.set(task.id, task);
  for (const id of removed) byId.delete(id);
  return { tasks: [...byId.values()], nextId: Math.max(nextId, change.nextId) };
}

function changeBetween(before: TaskListState, after: TaskListState): ListChange {
  return {
    set: after.tasks.filter((task) => !before.tasks.includes(task)),
    removed: before.tasks.filter(({ id }) => !after.tasks.some((task) => task.id === id)).map(({ id }) => id),
    nextId: after.nextId,
  };
}
