/** The events of a monitor that may start a model request when the agent is idle. */
export type WakeOn = "never" | "end" | "event";
/** The ends of a job that may start a model request when the agent is idle. */
export type JobWake = "always" | "failure" | "success" | "never";
export declare const jobWakeValues: readonly JobWake[];
