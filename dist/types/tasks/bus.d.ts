import type { EventBus } from "@earendil-works/pi-coding-agent";
import type { TaskStatus } from "./task.ts";
/**
 * The messages of this extension on `pi.events`. The names are those of other packages with task lists, so
 * that extensions written for those work with it: `pi.events.on(TASK_EVENTS.completed, (data) => { const {
 * taskId } = data as TaskListed; … })`.
 */
export declare const TASK_EVENTS: {
    readonly created: "tasks:created";
    readonly started: "tasks:started";
    readonly completed: "tasks:completed";
    readonly closed: "tasks:closed";
    readonly reopened: "tasks:reopened";
    readonly updated: "tasks:updated";
    readonly deleted: "tasks:deleted";
};
/** Sent without data when nothing is open any more. */
export declare const TASKS_BACKLOG_EMPTY = "tasks:backlog_empty";
/** Sent without data when another session has changed a list that is shared. */
export declare const TASKS_CHANGED_ELSEWHERE = "tasks:changed_elsewhere";
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
export declare const TASK_REQUESTS: {
    /** Asks whether there is a list: `{ version }`. */
    readonly ping: "tasks:rpc:ping";
    /** Asks for the open tasks: `{ pending, tasks }`; the first is the one to do next. */
    readonly pending: "tasks:rpc:pending";
    /** `{ subject, description? }`; the reply is `{ id, task }`. */
    readonly create: "tasks:rpc:create";
    /** `{ id, status?, subject?, description? }`; the reply is `{ task }`. */
    readonly update: "tasks:rpc:update";
    /** Removes the done tasks: `{ pruned }`. */
    readonly clean: "tasks:rpc:clean";
    /** `{ id }`; the reply is `{ task }`. Only this list answers it. */
    readonly find: "tasks:rpc:find";
};
export interface TaskRequest {
    requestId: string;
    /** Demands a list even if nobody has asked for one before. */
    wanted?: true;
    [field: string]: unknown;
}
export type TaskReply = {
    success: true;
    data: Record<string, unknown>;
} | {
    success: false;
    error: string;
};
export declare function replyChannel(channel: string, requestId: string): string;
/** Asks the keeper of the list. @returns undefined if nobody answers in time */
export declare function askTaskList(bus: EventBus, channel: string, fields: object, withinMs: number): Promise<TaskReply | undefined>;
