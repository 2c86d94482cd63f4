import type { EndDetails, EndFacts } from "./delivery/details.ts";
/**
 * The messages of this extension on `pi.events`, for other extensions: `pi.events.on(MONITOR_DONE, (data) =>
 * { const { id, reason } = data as MonitorDone; … })`.
 */
export declare const MONITOR_STARTED = "monitor:started";
export declare const MONITOR_OUTPUT = "monitor:output";
export declare const MONITOR_DONE = "monitor:done";
/** Internal: sent for a command behind `!` that runs here, since pi asks no later handler of `user_bash`. */
export declare const MONITOR_USER_BASH = "monitor:user_bash";
/** The data of `MONITOR_USER_BASH`: the fields of pi's own event. */
export interface MonitorUserBash {
    command: string;
    cwd: string;
    excludeFromContext: boolean;
}
/** Internal: the footer's texts stand beside one another. */
export declare const MONITOR_FOOTER = "monitor:footer";
/** Internal: asks for `MONITOR_RUNNING` of each running task, and for `MONITOR_FOOTER`. */
export declare const MONITOR_ASKED = "monitor:asked";
/** Internal: sent for a task that was started in another session, or before a reload. */
export declare const MONITOR_RUNNING = "monitor:running";
/** The data of `MONITOR_RUNNING`, with the `wake` that holds in this session. */
export type MonitorRunning = Pick<MonitorStarted, "id" | "wake">;
/** The data of `MONITOR_FOOTER`, sent at each change: whether the footer mentions tasks. */
export interface MonitorFooter {
    isShown: boolean;
}
/** The data of `MONITOR_STARTED`, sent once for each task. */
export interface MonitorStarted {
    id: string;
    kind: "monitor" | "job";
    description: string;
    command: string;
    /** The working directory. */
    cwd: string;
    /** The pid of its first process; missing if it has none on this machine. */
    pid?: number;
    /** ISO 8601. */
    startedAt: string;
    /** ISO 8601; missing if it runs until it is stopped. */
    deadlineAt?: string;
    /** The value in the call that started it. */
    wake: string;
    startedBy: "model" | "user" | "extension";
    /** Set for a monitor; missing if it cannot be kept. */
    stdoutPath?: string;
    stderrPath?: string;
    /** Set for a job; missing if it cannot be kept. */
    logPath?: string;
}
/** The data of `MONITOR_OUTPUT`, sent once for each event at its time, even if the model does not see it. */
export interface MonitorOutput {
    id: string;
    description: string;
    seq: number;
    /** ISO 8601. */
    at: string;
    firstLine: number;
    lastLine: number;
    /** The shown lines of the event; untrusted. */
    lines: string[];
    /** The number of lines of the event that are missing from `lines`. */
    cutLines: number;
}
/** The data of `MONITOR_DONE`, sent once for each task, whatever ended it. */
export type MonitorDone = {
    kind: "monitor" | "job";
    /** The id on the task list at which the end is noted. */
    task?: string;
} & Pick<EndDetails, "id" | "description" | "at"> & EndFacts;
