import type { TaskListed } from "../bus.ts";
import type { TaskEvent } from "../change-list.ts";

/** Returns an event as data for other extensions. */
export function eventFacts({ task, previousStatus }: TaskEvent): TaskListed {
  return {
    taskId: task.id,
    subject: task.subject,
    description: task.description ?? "",
    status: task.status,
    ...(previousStatus === undefined ? {} : { previousStatus }),
    createdAt: task.createdAtMs,
    updatedAt: task.updatedAtMs,
    ...(task.completedAtMs === undefined ? {} : { completedAt: task.completedAtMs }),
  };
}
