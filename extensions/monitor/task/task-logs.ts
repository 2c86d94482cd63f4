import { CappedLog, type CappedLogState } from "../../core/files/capped-log.ts";
import type { LogKeeping } from "../../core/files/log-keeping.ts";
import type { TaskFiles } from "./task-files.ts";

export interface TaskLogsState {
  stdout: CappedLogState;
  stderr: CappedLogState;
}

/** What each has of what was printed. */
export interface TaskLogsKeeping {
  stdout: LogKeeping;
  stderr: LogKeeping;
}

/** The two logs of a task. */
export class TaskLogs {
  readonly stdout: CappedLog;
  readonly stderr: CappedLog;

  /**
   * @param maxBytes the cap of each file
   * @param before the state of suspended logs to go on with
   */
  static async open(files: TaskFiles, maxBytes: number, before?: TaskLogsState): Promise<TaskLogs> {
    const [stdout, stderr] = await Promise.all([
      CappedLog.open(files.stdoutPath, maxBytes, before?.stdout),
      CappedLog.open(files.stderrPath, maxBytes, before?.stderr),
    ]);
    return new TaskLogs(stdout, stderr);
  }

  /** Logs of a task that has ended: nothing is written to them. */
  static closed(files: TaskFiles): TaskLogs {
    return new TaskLogs(new CappedLog(files.stdoutPath), new CappedLog(files.stderrPath));
  }

  get keeping(): TaskLogsKeeping {
    return { stdout: this.stdout.keeping, stderr: this.stderr.keeping };
  }

  private constructor(stdout: CappedLog, stderr: CappedLog) {
    this.stdout = stdout;
    this.stderr = stderr;
  }

  /** Resolves with the system's error when one of them is lost: a full disk takes both. */
  get lost(): Promise<Error> {
    return Promise.race([this.stdout.lost, this.stderr.lost]);
  }

  async flush(): Promise<void> {
    await Promise.all([this.stdout.flush(), this.stderr.flush()]);
  }

  async close(): Promise<void> {
    await Promise.all([this.stdout.close(), this.stderr.close()]);
  }

  async suspend(): Promise<TaskLogsState> {
    const [stdout, stderr] = await Promise.all([this.stdout.suspend(), this.stderr.suspend()]);
    return { stdout, stderr };
  }
}
