import { checkArguments } from "../../core/tools/check-arguments.ts";
import type { JobTask } from "../task/job-task.ts";
import type { MonitorTask } from "../task/monitor-task.ts";
import type { Task } from "../task/task.ts";
import { type BgRunArguments, runParameters } from "../tools/job-parameters.ts";
import { type MonitorArguments, monitorParameters } from "../tools/monitor-parameters.ts";
import type { SavedCall } from "./saved-task.ts";

/** All arguments of a call for one task alone: the compiler demands new parameters here. */
type Said<Arguments> = {
  [Name in Exclude<keyof Arguments, "replaces" | "task">]-?: Arguments[Name] | undefined;
};

/** Returns the call that starts the same once more. @throws Error if no call of a tool could start it */
export function callOf(task: Task): SavedCall {
  return task.kind === "monitor"
    ? { kind: "monitor", call: checkArguments(monitorParameters, given(monitorCall(task))) }
    : { kind: "job", call: checkArguments(runParameters, given(jobCall(task))) };
}

function monitorCall({ spec }: MonitorTask): Said<MonitorArguments> {
  return {
    description: spec.description,
    timeout_ms: spec.timeoutMs,
    persistent: spec.timeoutMs === undefined ? true : undefined,
    wake: spec.wake,
    match: spec.match,
    ignore: spec.ignore,
    until: spec.until,
    ...commonCall(spec),
  };
}

function jobCall({ spec }: JobTask): Said<BgRunArguments> {
  return {
    name: spec.name,
    timeout_seconds: spec.timeoutMs === undefined ? undefined : Math.ceil(spec.timeoutMs / 1_000),
    wake: spec.wake,
    ...commonCall(spec),
  };
}

function commonCall(spec: Task["spec"]) {
  return {
    command: spec.command,
    ready: readyOf(spec.ready),
    restart: spec.restart,
    stdin: spec.input === "pipe" || undefined,
    pty: spec.input === "terminal" || undefined,
    silence_ms: spec.silenceMs,
    then: spec.thenPrompt,
  };
}

function readyOf(ready: Task["spec"]["ready"]): MonitorArguments["ready"] {
  if (!ready) return undefined;
  const { line, port, http, withinMs } = ready;
  return {
    ...(line !== undefined && { line }),
    ...(port !== undefined && { port }),
    ...(http !== undefined && { http }),
    within_ms: withinMs,
  };
}

function given(call: object): object {
  return Object.fromEntries(Object.entries(call).filter(([, value]) => value !== undefined));
}
