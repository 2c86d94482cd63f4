/** What becomes of a thing to do. `dropped`: it will not be done. */
export type TaskStatus = "pending" | "in_progress" | "completed" | "dropped";

export const taskStatuses: readonly TaskStatus[] = ["pending", "in_progress", "completed", "dropped"];

/** One thing to do. Times are milliseconds since 1970. */
export interface Task {
  /** A number, counted from 1 in its list. */
  id: string;
  subject: string;
  description?: string;
  status: TaskStatus;
  /** Ids of what has to be settled before it is completed. */
  after: string[];
  owner?: string;
  /** What commands that worked on it came to, the latest last. */
  notes: string[];
  createdAtMs: number;
  updatedAtMs: number;
  completedAtMs?: number;
}

/** All tasks of a list in the order of their creation. */
export interface TaskListState {
  tasks: readonly Task[];
  /** The number of the next task: ids do not come again. */
  nextId: number;
}

export const EMPTY_LIST: TaskListState = { tasks: [], nextId: 1 };

/** Whether something is still to be done for it. */
export function isOpen({ status }: Task): boolean {
  return status === "pending" || status === "in_progress";
}

/** The ids, among those that it waits for, of what is still open. */
export function waitsFor(task: Task, tasks: readonly Task[]): Task[] {
  return tasks.filter((other) => task.after.includes(other.id) && isOpen(other));
}

/** What is best done next: what is in progress, else the first that waits for nothing. */
export function nextTask(tasks: readonly Task[]): Task | undefined {
  const open = tasks.filter(isOpen);
  return (
    open.find(({ status }) => status === "in_progress") ??
    open.find((task) => waitsFor(task, tasks).length === 0)
  );
}
