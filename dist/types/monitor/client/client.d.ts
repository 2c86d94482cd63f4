import { type MonitorDone, type MonitorOutput } from "../bus.ts";
import type { BgRunArguments } from "../tools/job-parameters.ts";
import type { ListedTask } from "../tools/listed-task.ts";
import type { MonitorArguments } from "../tools/monitor-parameters.ts";
import { type Started, type Stopped } from "./protocol.ts";
/** The part of `pi.events` that the client uses. */
export interface Bus {
    emit(channel: string, data: unknown): void;
    on(channel: string, handler: (data: unknown) => void): () => void;
}
export type TaskEvent = ({
    type: "output";
} & MonitorOutput) | ({
    type: "done";
} & MonitorDone);
/** Every method rejects with an Error in the words of the tools, or after the time-out. */
export interface MonitorClient {
    /** Starts a monitor with the arguments of the tool `monitor`. It wakes nobody unless `wake` says so. */
    start(args: MonitorArguments): Promise<Started>;
    /** Starts a job with the arguments of the tool `bg_run`. It wakes nobody unless `wake` says so. */
    startJob(args: BgRunArguments): Promise<Started>;
    /** Returns the running tasks, then those that ended last. */
    list(): Promise<ListedTask[]>;
    /** Stops a task. Resolves when its processes are gone. @param id its id, or a job's name */
    stop(id: string): Promise<Stopped>;
    /**
     * Yields the events of a task up to its end, which comes last. For a task that this client has started, it
     * yields all of them; for another running task, those from the first read on; for an ended one, none.
     */
    events(id: string): AsyncIterable<TaskEvent>;
}
/**
 * Starts, lists, follows and stops tasks of pi-monitor from another extension.
 * @param bus `pi.events`
 * @param timeoutMs the longest time for an answer; a stop has longer
 */
export declare function monitorClient(bus: Bus, { timeoutMs }?: {
    timeoutMs?: number | undefined;
}): MonitorClient;
