import type { Guardian } from "../core/processes/guardian.ts";
import type { Delivery } from "./delivery/delivery.ts";
import { LeftTasks } from "./left-tasks.ts";
import type { OutputEvent } from "./pipeline/output-event.ts";
import type { TaskRegistry } from "./registry.ts";
import type { EndReason, Reader, StoppedBy } from "./task/end-reason.ts";
import type { MonitorTask } from "./task/monitor-task.ts";
import type { NoticeTopic } from "./task/notice-topic.ts";
import type { AnyTaskObserver, EndedTask, Task, TaskEnd } from "./task/task.ts";
import type { Waits } from "./wait/waits.ts";
export interface StopResult {
    task: Task;
    end: TaskEnd;
    /** The waiting events that the model will not see. */
    discardedEvents: number;
}
/** Hears of all tasks, even of those of which the model hears nothing. */
export interface TasksObserver {
    started?(task: Task): void;
    /** The task runs on after a reload. */
    resumed?(task: Task): void;
    /** A task of another session belongs to this one, too, from now on. */
    adopted?(task: Task): void;
    output?(task: MonitorTask, output: OutputEvent): void;
    /** Hears a line of pi-monitor itself. */
    notice?(task: Task, text: string, topic: NoticeTopic): void;
    ended?(task: EndedTask): void;
}
/** Keeps, reports and ends the tasks of one session. */
export declare class Tasks {
    #private;
    readonly registry: TaskRegistry;
    /** The observer of every task of either kind. */
    readonly observer: AnyTaskObserver;
    /** @param onChange called when a task starts or ends */
    constructor(registry: TaskRegistry, delivery: Delivery, waits: Waits, guardian: Guardian, observers: readonly TasksObserver[], onChange: () => void);
    /** Registers a task that has just been started. Resolves when it cannot outlive pi any more. */
    add(task: Task): Promise<void>;
    /** @throws Error that lists the ids, or tells the task's end and its time */
    findRunning(idOrName: string, reader?: Reader): Task;
    /**
     * Ends one task. If the model itself stops it, its waiting events do not reach the model.
     * @param starts resolves when the starts are over that the id may mean
     * @param check throws if the task may not be stopped
     */
    stop(idOrName: string, by: StoppedBy, starts?: Promise<void>, check?: (task: Task) => Promise<void>): Promise<StopResult>;
    /** Ends all running tasks of these kinds; the model ends only those that it started. */
    stopAll(kinds: readonly Task["kind"][], by: StoppedBy): Promise<StopResult[]>;
    /** Ends a task of which nothing more reaches the model. */
    silence(task: Task, reason: EndReason): Promise<StopResult>;
    /** Ends all tasks with the session, and delivers nothing more. */
    close(): Promise<void>;
    /** Keeps observers from hearing of anything after the end of their session. */
    forgetObservers(): void;
    /**
     * Releases its tasks, for the next runtime to go on with.
     * @param goesOn tells which of them go on in another session; the others are ended, and their waiting
     * events reach nobody. Undefined if the session stays.
     */
    letGo(goesOn?: (task: Task) => boolean): Promise<LeftTasks>;
    /** Makes a task of another session one of this session, too: from now on it may wake it. */
    adopt(task: Task, sessionId: string): void;
    /** Goes on with the tasks that another runtime has released. @param sessionId the present session */
    takeOver(left: LeftTasks, sessionId: string): void;
    /** Makes repeats news again, because a tool ran or the user spoke. */
    forgetRepeats(): void;
    /** Tells the end of a task and its time. */
    describeEnd(task: Task, reader?: Reader): string;
}
