import { taskDirectory } from "../host/paths.ts";
import { type EarlierTask, findEarlierTask } from "../task/earlier-task.ts";
import type { Task } from "../task/task.ts";
import type { Tasks } from "../tasks.ts";

/**
 * Returns a task of this session, or the record of one of an earlier session.
 * @param cwd the directory in which an earlier one must have been started
 * @throws Error that lists the ids if there is none
 */
export async function findTask(tasks: Tasks, idOrName: string, cwd: string): Promise<Task | EarlierTask> {
  try {
    return tasks.registry.find(idOrName);
  } catch (error) {
    const earlier = await findEarlierTask(taskDirectory(), idOrName.trim(), cwd);
    if (earlier) return earlier;
    throw error;
  }
}

export function isEarlier(task: Task | EarlierTask): task is EarlierTask {
  return "record" in task;
}
