/** What of a monitor may start a model request when the agent is idle. */
export type WakeOn = "never" | "end" | "event";

/** Which ends of a job may start a model request when the agent is idle. */
export type JobWake = "always" | "failure" | "success" | "never";

export const jobWakeValues: readonly JobWake[] = ["always", "failure", "success", "never"];
