import { CappedLog } from "../../extensions/core/files/capped-log.ts";
import { defaultSettings } from "../../extensions/monitor/settings/settings.ts";
import type { EndReason } from "../../extensions/monitor/task/end-reason.ts";
import { jobOf } from "../../extensions/monitor/task/job-of.ts";
import type { JobSpec, JobTask } from "../../extensions/monitor/task/job-task.ts";
import { monitorOf } from "../../extensions/monitor/task/monitor-of.ts";
import type { MonitorSpec, MonitorTask } from "../../extensions/monitor/task/monitor-task.ts";
import { nothingLeft } from "../../extensions/monitor/task/source.ts";
import { TaskFiles } from "../../extensions/monitor/task/task-files.ts";
import { TaskLogs } from "../../extensions/monitor/task/task-logs.ts";
import type { Ended } from "../../extensions/monitor/task/task-of.ts";
import { silentSource } from "./silent-source.ts";
import { taskStart } from "./start-task.ts";

export interface SilentTaskOptions {
  id?: string;
  startedAtMs?: number;
  spec?: Partial<MonitorSpec>;
}

export const nobody = {
  output() {},
  notice() {},
  restarting() {},
  readyAgain() {},
  ended() {},
};
const success = { ...nothingLeft, reason: { kind: "exited", code: 0 } } as const;

/** Makes an ended task without a process, for code that only reads its facts and counts its lines. */
export function silentTask(options: SilentTaskOptions = {}): Ended<MonitorTask> {
  const { shell: _shell, filter: _filter, ...spec } = taskStart("true", "/", options.spec);
  const limits = { ...defaultSettings, rateLimit: defaultSettings };
  const files = new TaskFiles("/logs", options.id ?? "m7k2");
  const logs = new TaskLogs(files, new CappedLog(files.stdoutPath), new CappedLog(files.stderrPath));
  const source = silentSource(options.startedAtMs);
  const directory = { ...spec, directory: "/" };
  const task = monitorOf(source, undefined, directory, undefined, limits, files, logs, nobody);
  const end = { ...success, atMs: source.startedAtMs, quoted: [], repeats: undefined, stderr: [] };
  return Object.assign(task, { end, done: Promise.resolve(end) });
}

/** Makes such a job. */
export function silentJob(reason: EndReason, changes: Partial<JobSpec> = {}): Ended<JobTask> {
  const { command, timeoutMs, thenPrompt, startedBy, sessionId } = taskStart("true", "/");
  const asked = { command, timeoutMs, thenPrompt, startedBy, sessionId, directory: "/", name: "build" };
  const spec: JobSpec = {
    ...asked,
    wake: "never",
    silenceMs: undefined,
    ready: undefined,
    restart: undefined,
    ...changes,
  };
  const files = new TaskFiles("/logs", "j2a");
  const job = jobOf(
    silentSource(),
    undefined,
    spec,
    { ...defaultSettings, checkInMs: 0 },
    files,
    new CappedLog(files.logPath),
    nobody,
  );
  const end = { ...success, reason, atMs: Date.now(), lastLines: [] };
  return Object.assign(job, { end, done: Promise.resolve(end) });
}
