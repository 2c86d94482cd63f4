import { quotedLabelOf } from "../task/task-label.ts";

/** The most tasks that a line for a person names; of more, only the number is told. */
const NAMED_MAX = 5;

/** `m7k2 "dev server", j2a "build", 3 more`. @param about adds a fact to a name */
export function namedTasks<Task extends { id: string; label: string }>(
  tasks: readonly Task[],
  about: (task: Task) => string = () => "",
): string {
  const names = tasks.slice(0, NAMED_MAX).map((task) => `${task.id} ${quotedLabelOf(task)}${about(task)}`);
  const more = tasks.length - names.length;
  return [...names, ...(more > 0 ? [`${more} more`] : [])].join(", ");
}
