import type { JobOutput, JobRest } from "./job-output.ts";
import type { EndOf, TaskLimits, TaskObserver, TaskOf, TaskSpec } from "./task-of.ts";
import type { JobWake } from "./wake.ts";
/** The request for a job. */
export interface JobSpec extends TaskSpec {
    /** A name by which it can be found, besides its id. */
    name: string | undefined;
    wake: JobWake;
    /** A silence of this length makes a notice; undefined for none. */
    silenceMs: number | undefined;
}
export interface JobLimits extends TaskLimits {
    /** The first check-in of a job that may wake; the second is at twice this, then every four; 0 for never. */
    checkInMs: number;
}
/** A task of which only the end matters. */
export interface JobKind {
    name: "job";
    spec: JobSpec;
    output: JobOutput;
    rest: JobRest;
    observer: TaskObserver<JobTask>;
}
export type JobTask = TaskOf<JobKind>;
export type JobEnd = EndOf<JobKind>;
