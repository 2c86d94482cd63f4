import { CappedLog } from "../../core/files/capped-log.ts";
import type { Guardian } from "../../core/processes/guardian.ts";
import { startCommand } from "./command-source.ts";
import { JobOutput } from "./job-output.ts";
import type { JobKind, JobLimits, JobSpec, JobTask } from "./job-task.ts";
import { JobWatches } from "./job-watches.ts";
import type { Source } from "./source.ts";
import type { ShellCommand } from "./spawn-shell.ts";
import { removeTaskFiles, type TaskFiles } from "./task-files.ts";
import { nameFromCommand } from "./task-label.ts";
import { TaskOf } from "./task-of.ts";

export interface JobStart extends Omit<JobSpec, "directory"> {
  /** May have a prefix before the command. */
  shell: ShellCommand;
}

/**
 * Starts a command as a job.
 * @param files reserved for this task; removed if the start fails
 * @param guardian keeps each of its runs from outliving pi
 * @throws Error if the shell or the directory does not exist or the system refuses; then nothing is left
 */
export async function startJob(
  { shell, ...asked }: JobStart,
  limits: JobLimits,
  files: TaskFiles,
  observer: JobKind["observer"],
  guardian?: Guardian,
): Promise<JobTask> {
  const log = await CappedLog.open(files.logPath, limits.logMaxBytes);
  try {
    const guard = guardian?.forTask(files.id, limits.killGraceMs);
    const start = (): Promise<Source> => startCommand(shell, files.id, "shared", asked.input, guard);
    return jobOf(await start(), start, { ...asked, directory: shell.cwd }, limits, files, log, observer);
  } catch (error) {
    await log.close();
    await removeTaskFiles(files);
    throw error;
  }
}

/** A running source that becomes a task. */
export interface RunningSource {
  directory: string;
  /** Takes the source over from its present owner; it begins with its earlier output. */
  source(): Source;
  /** Returns the number of earlier lines that are not kept. */
  linesBefore(): number;
  /** Starts the same anew; undefined if nobody here can. */
  shell: ShellCommand | undefined;
}

/** Makes a job of a source that runs already. */
export async function jobOfRunning(
  running: RunningSource,
  spec: JobSpec,
  limits: JobLimits,
  files: TaskFiles,
  observer: JobKind["observer"],
  guardian: Guardian,
): Promise<JobTask> {
  const log = await CappedLog.open(files.logPath, limits.logMaxBytes);
  const { shell } = running;
  const guard = guardian.forTask(files.id, limits.killGraceMs);
  const again = shell && (() => startCommand(shell, files.id, "shared", "none", guard));
  return jobOf(running.source(), again, spec, limits, files, log, observer, running.linesBefore());
}

/** Makes a job of a running source. @param log keeps all its output */
export function jobOf(
  source: Source,
  startAgain: (() => Promise<Source>) | undefined,
  spec: JobSpec,
  limits: JobLimits,
  files: TaskFiles,
  log: CappedLog,
  observer: JobKind["observer"],
  linesBefore = 0,
): JobTask {
  const { wake, name } = spec;
  const watches = new JobWatches(limits.checkInMs);
  return new TaskOf<JobKind>({
    kind: "job",
    spec,
    label: name ?? nameFromCommand(spec.command),
    recorded: { wake, name },
    limits,
    files,
    source,
    startAgain,
    observer,
    output: () => new JobOutput(log, () => watches.outputCame(), linesBefore),
    watch: (task) => watches.start(task),
  });
}
