import type { OutputEvent } from "../pipeline/output-event.ts";
import type { Repeats } from "../pipeline/repeat-filter.ts";
import type { MonitorTask } from "../task/monitor-task.ts";
import type { NoticeTopic } from "../task/notice-topic.ts";
import type { EndedTask, Task } from "../task/task.ts";
/** An event that the model has to hear. */
export type TaskEvent = {
    kind: "output";
    task: MonitorTask;
    atMs: number;
    output: OutputEvent;
}
/** A line of the product's own about a task, with quoted lines of the command. */
 | {
    kind: "notice";
    task: Task;
    atMs: number;
    text: string;
    quoted: readonly string[];
    topic: NoticeTopic;
}
/** Repeats withheld since the last event. */
 | {
    kind: "repeats";
    task: MonitorTask;
    atMs: number;
    repeats: Repeats;
} | {
    kind: "end";
    task: EndedTask;
    atMs: number;
}
/** A line of the product's own about no single task. */
 | {
    kind: "note";
    atMs: number;
    text: string;
    endedIds?: readonly string[];
};
export type WakeKind = "event" | "end";
/** Returns the kind of wake that the event asks for, if the agent is idle. */
export declare function wakeKind(event: TaskEvent): WakeKind | undefined;
/** Returns the task of the event, if it has one. */
export declare function taskOf(event: TaskEvent): Task | undefined;
