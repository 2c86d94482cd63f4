import type { EventBus } from "@earendil-works/pi-coding-agent";
import type { TaskStatus } from "./task.ts";

/**
 * The messages of this extension on `pi.events`. The names are those of other packages with task lists, so
 * that extensions written for those work with it: `pi.events.on(TASK_EVENTS.completed, (data) => { const {
 * taskId } = data as TaskListed; … })`.
 */
export const TASK_EVENTS = {
  created: "tasks:created",
  started: "tasks:started",
  completed: "tasks:completed",
  closed: "tasks:closed",
  reopened: "tasks:reopened",
  updated: "tasks:updated",
  deleted: "tasks:deleted",
} as const;
/** Sent without data when nothing is open any more. */
export const TASKS_BACKLOG_EMPTY = "tasks:backlog_empty";

/** Sent without data when another session has changed a list that is shared. */
export const TASKS_CHANGED_ELSEWHERE = "tasks:changed_elsewhere";

/** The data of each of `TASK_EVENTS`: the task as it is then. */
export interface TaskListed {
  taskId: string;
  subject: string;
  description: string;
  status: TaskStatus;
  previousStatus?: TaskStatus;
  /** Milliseconds since 1970. */
  createdAt: number;
  updatedAt: number;
  completedAt?: number;
}

/** Requests, each with a `requestId`; the reply comes on `<channel>:reply:<requestId>`. */
export const TASK_REQUESTS = {
  /** Asks whether there is a list: `{ version }`. */
  ping: "tasks:rpc:ping",
  /** Asks for the open tasks: `{ pending, tasks }`; the first is the one to do next. */
  pending: "tasks:rpc:pending",
  /** `{ subject, description? }`; the reply is `{ id, task }`. */
  create: "tasks:rpc:create",
  /** `{ id, status?, subject?, description? }`; the reply is `{ task }`. */
  update: "tasks:rpc:update",
  /** Removes the done tasks: `{ pruned }`. */
  clean: "tasks:rpc:clean",
  /** `{ id }`; the reply is `{ task }`. Only this list answers it. */
  find: "tasks:rpc:find",
} as const;

export interface TaskRequest {
  requestId: string;
  /** Demands a list even if nobody has asked for one before. */
  wanted?: true;
  [field: string]: unknown;
}

export type TaskReply = { success: true; data: Record<string, unknown> } | { success: false; error: string };

export function replyChannel(channel: string, requestId: string): string {
  return `${channel}:reply:${requestId}`;
}

/** Asks the keeper of the list. @returns undefined if nobody answers in time */
export async function askTaskList(
  bus: EventBus,
  channel: string,
  fields: object,
  withinMs: number,
): Promise<TaskReply | undefined> {
  const requestId = crypto.randomUUID();
  const { promise, resolve } = Promise.withResolvers<TaskReply | undefined>();
  const remove = bus.on(replyChannel(channel, requestId), (reply) => resolve(replyIn(reply)));
  const timer = setTimeout(() => resolve(undefined), withinMs);
  bus.emit(channel, { requestId, ...fields });
  return await promise.finally(() => {
    clearTimeout(timer);
    remove();
  });
}

/** Reads a reply, which from another extension may be anything. */
function replyIn(said: unknown): TaskReply {
  const { success, data, error } = Object(said) as { success?: unknown; data?: unknown; error?: unknown };
  return success === true
    ? { success: true, data: Object(data) as Record<string, unknown> }
    : { success: false, error: String(error) };
}
