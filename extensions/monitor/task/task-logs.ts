import { CappedLog } from "../../core/files/capped-log.ts";
import type { TaskFiles } from "./task-files.ts";
import type { TaskLog } from "./task-log.ts";

/** The two logs of a monitor. */
export class TaskLogs {
  readonly stdout: CappedLog;
  readonly stderr: CappedLog;

  /** @param maxBytes the bound of each file */
  static async open(files: TaskFiles, maxBytes: number): Promise<TaskLogs> {
    const [stdout, stderr] = await Promise.all([
      CappedLog.open(files.stdoutPath, maxBytes),
      CappedLog.open(files.stderrPath, maxBytes),
    ]);
    return new TaskLogs(stdout, stderr);
  }

  constructor(stdout: CappedLog, stderr: CappedLog) {
    this.stdout = stdout;
    this.stderr = stderr;
  }

  /** The logs, with the kept parts of each. */
  get facts(): readonly [stdout: TaskLog, stderr: TaskLog] {
    const { stdout, stderr } = this;
    return [
      { name: "stdout", path: stdout.path, keeping: stdout.keeping },
      { name: "stderr", path: stderr.path, keeping: stderr.keeping },
    ];
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
}
