import type { RecordedIdentity } from "../../core/processes/left-task.ts";
import type { StoredRecord } from "./stored-record.ts";

/** By what a record says its processes are found; undefined if it does not say that in full. */
export function recordedIdentity({ pid, processes }: StoredRecord["facts"]): RecordedIdentity | undefined {
  const { leaderStartTime, marker, outputs } = (processes ?? {}) as Partial<RecordedIdentity>;
  if (!Number.isSafeInteger(pid) || (pid as number) <= 1) return undefined;
  if (typeof leaderStartTime !== "string" || typeof marker !== "string") return undefined;
  if (!Array.isArray(outputs) || !outputs.every((name) => typeof name === "string")) return undefined;
  return { groupId: pid as number, leaderStartTime, marker, outputs };
}

const GRACE_MAX_MS = 60_000;

/** Between SIGTERM and SIGKILL, as the record says it, within bounds. */
export function recordedGraceMs({ processes }: StoredRecord["facts"]): number {
  const { graceMs } = (processes ?? {}) as { graceMs?: unknown };
  return typeof graceMs === "number" ? Math.min(Math.max(graceMs, 0), GRACE_MAX_MS) : 0;
}
