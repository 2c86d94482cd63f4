import type { ChangedList } from "../change-list.ts";
import type { TaskListState } from "../task.ts";

/** Where a list is kept. */
export interface TaskStore {
  read(): TaskListState;
  /**
   * Changes the list, and nobody else meanwhile. If `change` throws, nothing is changed.
   * @throws Error also if it cannot be kept
   */
  change(change: (before: TaskListState) => ChangedList): Promise<ChangedList>;
}
