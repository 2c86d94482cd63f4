import { join } from "node:path";
import type { TestContext } from "node:test";
import { toldTo } from "../../extensions/core/text/reader.ts";
import type { OutputEvent } from "../../extensions/monitor/pipeline/output-event.ts";
import { defaultSettings } from "../../extensions/monitor/settings/settings.ts";
import { type MonitorStart, startMonitor } from "../../extensions/monitor/task/monitor-of.ts";
import type {
  MonitorEnd,
  MonitorLimits,
  MonitorObserver,
  MonitorTask,
} from "../../extensions/monitor/task/monitor-task.ts";
import { reserveTaskFiles, TaskFiles } from "../../extensions/monitor/task/task-files.ts";
import { processesWithEnvironment } from "../harness/processes.ts";
import { temporaryDirectory } from "../harness/temporary-directory.ts";

/** The calls that the observer of a task has heard. */
interface Heard {
  events: OutputEvent[];
  notices: string[];
  /** The quoted lines of all notices. */
  quoted: string[];
  ends: MonitorEnd[];
  /** The calls of the observer, in their order. */
  heard: ("output" | "notice" | "ended")[];
}

export interface StartedTask extends Heard {
  task: MonitorTask;
}

export interface TaskOptions {
  /** If given, the files are not reserved and the id is this. */
  id?: string;
  spec?: Partial<MonitorStart>;
  limits?: Partial<MonitorLimits>;
  /** Whether the test itself counts the lines that the events show. */
  undelivered?: boolean;
}

/** Returns the files that the next task in a new directory gets. */
export async function newTaskFiles(t: TestContext, id?: string): Promise<TaskFiles> {
  const directory = await temporaryDirectory(t);
  return id === undefined ? reserveTaskFiles(directory, "m") : new TaskFiles(directory, id);
}

/** Starts `command` in bash as a monitor that is stopped at the end of the test. */
export async function startTask(
  t: TestContext,
  command: string,
  options: TaskOptions = {},
): Promise<StartedTask> {
  const files = await newTaskFiles(t, options.id);
  const heard: Heard = { events: [], notices: [], quoted: [], ends: [], heard: [] };
  const task = await startMonitor(
    taskStart(command, join(files.recordPath, ".."), options.spec),
    { ...defaultSettings, rateLimit: defaultSettings, coalesceMs: 50, killGraceMs: 500, ...options.limits },
    files,
    listener(heard, options.undelivered),
  );
  const started = { task, ...heard };
  t.after(() => started.task.stop({ kind: "session_end" }, true));
  return started;
}

/** Returns the carriers of its marker; another test's task may have the same id meanwhile. */
export function processesOf(task: MonitorTask): number[] {
  const [name = "", value] = (task.identity?.marker ?? "").split("=");
  return processesWithEnvironment(name, value);
}

function listener(to: Heard, undelivered = false): MonitorObserver {
  return {
    output(task, event) {
      to.events.push(event);
      to.heard.push("output");
      if (undelivered) return;
      task.output.ledger.deliver({ shown: event.texts.length, cut: event.cutLines, quoted: [] });
    },
    notice(_task, text, quoted) {
      to.notices.push(toldTo("model", text));
      to.quoted.push(...quoted);
      to.heard.push("notice");
    },
    restarting() {},
    readyAgain() {},
    ended(task) {
      to.ends.push(task.end);
      to.heard.push("ended");
    },
  };
}

export function taskStart(command: string, cwd: string, changes: Partial<MonitorStart> = {}): MonitorStart {
  return {
    description: "a test",
    command,
    shell: { shell: "/bin/bash", args: ["-c"], command, cwd, env: process.env },
    timeoutMs: undefined,
    wake: "never",
    match: undefined,
    ignore: undefined,
    filter: undefined,
    until: undefined,
    silenceMs: undefined,
    ready: undefined,
    restart: undefined,
    thenPrompt: undefined,
    startedBy: "model",
    sessionId: "session-1",
    ...changes,
  };
}
