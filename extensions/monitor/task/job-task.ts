import type { JobOutput, JobRest } from "./job-output.ts";
import type { EndOf, TaskLimits, TaskObserver, TaskOf, TaskSpec } from "./task-of.ts";
import type { JobWake } from "./wake.ts";

/** What was asked for. */
export interface JobSpec extends TaskSpec {
  /** By which it can be found, beside its id. */
  name: string | undefined;
  wake: JobWake;
  /** A notice when nothing was printed for so long; undefined for none. */
  silenceMs: number | undefined;
}

export interface JobLimits extends TaskLimits {
  /** After this, twice this and then every four times this a job that may wake tells that it runs; 0 for never. */
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
