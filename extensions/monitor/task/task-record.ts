import { rename, writeFile } from "node:fs/promises";
import type { MonitorTask } from "./monitor-task.ts";

/**
 * Writes the task's facts beside its logs, so that they explain themselves later; never half of them.
 * A record that cannot be written costs only itself: the notice about the logs tells of the disk.
 */
export async function writeTaskRecord(task: MonitorTask): Promise<void> {
  const { spec, end } = task;
  const facts = {
    id: task.id,
    kind: task.kind,
    description: spec.description,
    command: spec.command,
    directory: spec.shell.cwd,
    session: spec.sessionId,
    startedBy: spec.startedBy,
    pid: task.pid,
    wake: spec.wake,
    timeoutMs: spec.timeoutMs,
    match: spec.match,
    ignore: spec.ignore,
    startedAt: new Date(task.startedAtMs).toISOString(),
    endedAt: end && new Date(end.atMs).toISOString(),
    reason: end?.reason,
    lines: task.counts,
  };
  const newPath = `${task.files.recordPath}.new`;
  try {
    await writeFile(newPath, `${JSON.stringify(facts, null, 2)}\n`, { mode: 0o600 });
    await rename(newPath, task.files.recordPath);
  } catch {
    // See above.
  }
}
