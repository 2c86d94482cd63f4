import type { WrittenFile } from "../../core/files/capped-file.ts";
import { CappedLog } from "../../core/files/capped-log.ts";
import type { LogKeeping } from "../../core/files/log-keeping.ts";
import type { TaskFiles } from "./task-files.ts";
import type { TaskLog } from "./task-log.ts";

/** What is kept of the two logs of a monitor. */
export interface LogsKept {
  stdout: LogKeeping;
  stderr: LogKeeping;
}

/** Returns the logs of a monitor. An ended one keeps only what is needed to tell of them. */
export function monitorLogs(
  { stdoutPath, stderrPath }: Pick<TaskFiles, "stdoutPath" | "stderrPath">,
  kept: LogsKept,
): readonly [stdout: TaskLog, stderr: TaskLog] {
  return [
    { name: "stdout", path: stdoutPath, keeping: kept.stdout },
    { name: "stderr", path: stderrPath, keeping: kept.stderr },
  ];
}

/** The two logs of a monitor. */
export class TaskLogs {
  readonly files: TaskFiles;
  readonly stdout: CappedLog;
  readonly stderr: CappedLog;

  /** @param maxBytes the bound of each file */
  static async open(files: TaskFiles, maxBytes: number): Promise<TaskLogs> {
    const [stdout, stderr] = await Promise.all([
      CappedLog.open(files.stdoutPath, maxBytes),
      CappedLog.open(files.stderrPath, maxBytes),
    ]);
    return new TaskLogs(files, stdout, stderr);
  }

  constructor(files: TaskFiles, stdout: CappedLog, stderr: CappedLog) {
    this.files = files;
    this.stdout = stdout;
    this.stderr = stderr;
  }

  get kept(): LogsKept {
    return { stdout: this.stdout.keeping, stderr: this.stderr.keeping };
  }

  get written(): (readonly WrittenFile[])[] {
    return [this.stdout.written, this.stderr.written];
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
