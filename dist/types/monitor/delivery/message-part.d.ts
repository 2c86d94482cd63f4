import type { OutputEvent } from "../pipeline/output-event.ts";
import type { MonitorTask } from "../task/monitor-task.ts";
import type { EndedTask } from "../task/task.ts";
import type { TaskEvent } from "./task-event.ts";
/** A part of a message: one event, or a count of events. */
export type MessagePart = Exclude<TaskEvent, {
    kind: "end";
}> | {
    kind: "end";
    task: EndedTask;
    atMs: number;
    quotes: EndQuotes;
}
/** Events of a task that had no room. */
 | {
    kind: "omitted";
    task: MonitorTask;
    atMs: number;
    outputs: readonly OutputEvent[];
};
/** The number of its last lines that an end event quotes, the newest. A job's are all in `stdout`. */
export interface EndQuotes {
    stdout: number;
    stderr: number;
}
/** Returns the number of lines that it could quote. */
export declare function availableQuotes(task: EndedTask): EndQuotes;
/** Returns the event with all its quotes. */
export declare function wholePart(event: TaskEvent): MessagePart;
/** Shortens an output event to `maxChars`, with at least a part of its first line. */
export declare function shortenedOutput(output: OutputEvent, maxChars: number): OutputEvent;
