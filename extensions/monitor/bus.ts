import type { EndDetails, EndFacts } from "./delivery/event-details.ts";

/**
 * What this extension says on `pi.events`, for other extensions:
 * `pi.events.on(MONITOR_DONE, (data) => { const { id, reason } = data as MonitorDone; … })`.
 */
export const MONITOR_STARTED = "monitor:started";
export const MONITOR_OUTPUT = "monitor:output";
export const MONITOR_DONE = "monitor:done";

/** Not for other packages: a command typed behind `!` that runs here; pi asks no later handler of `user_bash`. */
export const MONITOR_USER_BASH = "monitor:user_bash";

/** On `MONITOR_USER_BASH`: the fields of pi's own event. */
export interface MonitorUserBash {
  command: string;
  cwd: string;
  excludeFromContext: boolean;
}

/** Not for other packages: the footer's texts stand beside one another. */
export const MONITOR_FOOTER = "monitor:footer";

/** Not for other packages: asks for `MONITOR_RUNNING` of each task that runs, and for `MONITOR_FOOTER`. */
export const MONITOR_ASKED = "monitor:asked";
/** Not for other packages: a task that has been started in another session, or before a reload. */
export const MONITOR_RUNNING = "monitor:running";

/** On `MONITOR_RUNNING`, with the `wake` that holds in this session. */
export type MonitorRunning = Pick<MonitorStarted, "id" | "wake">;

/** On `MONITOR_FOOTER`, whenever that changes: whether the footer says something of tasks. */
export interface MonitorFooter {
  isShown: boolean;
}

/** On `MONITOR_STARTED`, once for each task. */
export interface MonitorStarted {
  id: string;
  kind: "monitor" | "job";
  description: string;
  command: string;
  /** The working directory. */
  cwd: string;
  /** Of its first process; missing where none of this machine belongs to it. */
  pid?: number;
  /** ISO 8601. */
  startedAt: string;
  /** ISO 8601; missing if it runs until it is stopped. */
  deadlineAt?: string;
  /** As in the call that started it. */
  wake: string;
  startedBy: "model" | "user" | "extension";
  /** Of a monitor; missing if it cannot be kept. */
  stdoutPath?: string;
  stderrPath?: string;
  /** Of a job; likewise. */
  logPath?: string;
}

/** On `MONITOR_OUTPUT`, once for each event, when it happens and whether or not the model sees it. */
export interface MonitorOutput {
  id: string;
  description: string;
  seq: number;
  /** ISO 8601. */
  at: string;
  firstLine: number;
  lastLine: number;
  /** The lines as far as the event shows them; untrusted. */
  lines: string[];
  /** How many lines of the event are missing from `lines`. */
  cutLines: number;
}

/** On `MONITOR_DONE`, once for each task, whatever ended it. */
export type MonitorDone = {
  kind: "monitor" | "job";
  /** Id on the task list, where the end is noted. */
  task?: string;
} & Pick<EndDetails, "id" | "description" | "at"> &
  EndFacts;
