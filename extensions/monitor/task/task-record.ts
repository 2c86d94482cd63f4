import { open, rename, rm } from "node:fs/promises";
import { NEW_FILE } from "../../core/files/new-file.ts";
import { type ProcessIdentity, processIdentity } from "../../core/processes/process-table.ts";
import type { BaseEnd, BaseSpec, BaseTask } from "./base-task.ts";

/** What is read of a record later. */
export interface TaskRecord {
  owner?: ProcessIdentity;
  endedAt?: string;
  kind?: "monitor" | "job";
  /** The working directory. */
  directory?: string;
}

/**
 * Writes the task's facts beside its logs, so that they explain themselves later; never half of them.
 * A record that cannot be written costs only itself: the notice about the logs tells of the disk.
 */
export async function writeTaskRecord(task: BaseTask<BaseSpec, BaseEnd>): Promise<void> {
  const { spec, end } = task;
  const facts = {
    id: task.id,
    kind: task.kind,
    description: task.label,
    command: spec.command,
    directory: spec.directory,
    session: spec.sessionId,
    /** The pi whose task it is: while that lives, nobody else touches the files. */
    owner: processIdentity(process.pid),
    startedBy: spec.startedBy,
    pid: task.pid,
    timeoutMs: spec.timeoutMs,
    ...task.recordedFacts,
    startedAt: new Date(task.startedAtMs).toISOString(),
    endedAt: end && new Date(end.atMs).toISOString(),
    reason: end?.reason,
  };
  const newPath = `${task.files.recordPath}.new`;
  try {
    await rm(newPath, { force: true });
    const file = await open(newPath, NEW_FILE, 0o600);
    await file.appendFile(`${JSON.stringify(facts, null, 2)}\n`).finally(() => file.close());
    await rename(newPath, task.files.recordPath);
  } catch {
    // See above.
  }
}
