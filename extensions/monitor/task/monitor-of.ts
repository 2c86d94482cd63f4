import { turn } from "../../core/pi/turn.ts";
import type { Guardian } from "../../core/processes/guardian.ts";
import { createMatchFilter, type LineFilter } from "../../core/text/line-filter.ts";
import type { RateLimit } from "../pipeline/rate-limiter.ts";
import { noticeText } from "../texts/notices.ts";
import { startCommand } from "./command-source.ts";
import { MonitorOutput, type MonitorSink } from "./monitor-output.ts";
import type {
  MonitorKind,
  MonitorLimits,
  MonitorObserver,
  MonitorSpec,
  MonitorTask,
} from "./monitor-task.ts";
import { MonitorWatches } from "./monitor-watches.ts";
import type { Source } from "./source.ts";
import type { ShellCommand } from "./spawn-shell.ts";
import { removeTaskFiles, type TaskFiles } from "./task-files.ts";
import { TaskLogs } from "./task-logs.ts";
import { TaskOf } from "./task-of.ts";

export interface MonitorStart extends Omit<MonitorSpec, "directory"> {
  /** May have a prefix before the command. */
  shell: ShellCommand;
  /** Compiled from `match` and `ignore`. */
  filter: LineFilter | undefined;
}

/**
 * Starts a command as a monitor.
 * @param files reserved for this task; removed if the start fails
 * @param guardian keeps each of its runs from outliving pi
 * @throws Error if the shell or the directory does not exist or the system refuses; then nothing is left
 */
export async function startMonitor(
  { shell, filter, ...asked }: MonitorStart,
  limits: MonitorLimits,
  files: TaskFiles,
  observer: MonitorObserver,
  guardian?: Guardian,
): Promise<MonitorTask> {
  const logs = await TaskLogs.open(files, limits.logMaxBytes);
  try {
    const guard = guardian?.forTask(files.id, limits.killGraceMs);
    const start = (): Promise<Source> => startCommand(shell, files.id, "apart", asked.input, guard);
    return monitorOf(
      await start(),
      start,
      { ...asked, directory: shell.cwd },
      filter,
      limits,
      files,
      logs,
      observer,
    );
  } catch (error) {
    await logs.close();
    await removeTaskFiles(files);
    throw error;
  }
}

/** Makes a monitor of a running source. @param logs keep all its output */
export function monitorOf(
  source: Source,
  startAgain: (() => Promise<Source>) | undefined,
  spec: MonitorSpec,
  filter: LineFilter | undefined,
  limits: MonitorLimits,
  files: TaskFiles,
  logs: TaskLogs,
  observer: MonitorObserver,
): MonitorTask {
  const { wake, match, ignore, description } = spec;
  const watches = new MonitorWatches(limits);
  const until = spec.until === undefined ? undefined : createMatchFilter("until", spec.until);
  const options = { ...limits, filter, until, nowMs: () => performance.now(), turn };
  return new TaskOf<MonitorKind>({
    kind: "monitor",
    spec,
    label: description,
    recorded: { wake, match, ignore, until: spec.until },
    limits,
    files,
    source,
    startAgain,
    observer,
    output: (task) => new MonitorOutput(logs, options, sinkOf(task, limits.rateLimit, watches)),
    watch: (task) => watches.start(task),
  });
}

function sinkOf(task: MonitorTask, rateLimit: RateLimit, watches: MonitorWatches): MonitorSink {
  const { linesPerSecond, windowSeconds } = rateLimit;
  return {
    lines: () => watches.linesCame(),
    event: (event) => task.observer.output(task, event),
    suppressing: () => task.notice(noticeText.suppressed(linesPerSecond, windowSeconds)),
    lastLineCame: () => task.terminate({ kind: "until" }),
    firehose: () => task.terminate({ kind: "firehose", linesPerSecond, windowSeconds }),
    failed: (error) => task.terminate({ kind: "failed", message: noticeText.outputFailed(error) }),
  };
}
