import type { OutputEvent } from "../pipeline/output-event.ts";
import type { RateLimit } from "../pipeline/rate-limiter.ts";
import type { MonitorOutput, MonitorRest } from "./monitor-output.ts";
import type { EndOf, TaskLimits, TaskObserver, TaskOf, TaskSpec } from "./task-of.ts";
import type { WakeOn } from "./wake.ts";
/** The request for a monitor. */
export interface MonitorSpec extends TaskSpec {
    description: string;
    wake: WakeOn;
    match: string | undefined;
    ignore: string | undefined;
    /** An RE2 pattern: the first line that matches ends the monitor. */
    until: string | undefined;
    /** A silence of this length makes a notice; undefined for none. */
    silenceMs: number | undefined;
}
export interface MonitorLimits extends TaskLimits {
    rateLimit: RateLimit;
    coalesceMs: number;
    eventMaxChars: number;
    /** Whether a command that prints only to stderr at first gets a notice. */
    stderrNotice: boolean;
}
/** Hears the events of a running monitor, and its end. */
export interface MonitorObserver extends TaskObserver<MonitorTask> {
    output(task: MonitorTask, event: OutputEvent): void;
}
/** A task whose lines of stdout are events. */
export interface MonitorKind {
    name: "monitor";
    spec: MonitorSpec;
    output: MonitorOutput;
    rest: MonitorRest;
    observer: MonitorObserver;
}
export type MonitorTask = TaskOf<MonitorKind>;
export type MonitorEnd = EndOf<MonitorKind>;
