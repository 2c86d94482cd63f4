import type { ChangedList } from "../change-list.ts";
import type { TaskListState } from "../task.ts";

/** The place where a list is kept. */
export interface TaskStore {
  read(): TaskListState;
  /**
   * Changes the list while nobody else can. If `change` throws, nothing is changed.
   * @throws Error if `change` does, or if the list cannot be kept
   */
  change(change: (before: TaskListState) => ChangedList): Promise<ChangedList>;
  /** Calls back within seconds of a change by another session. @returns a function that stops this */
  watch(changed: () => void): () => void;
}
