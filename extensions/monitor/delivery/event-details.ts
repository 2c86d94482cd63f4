import type { Task, TaskEnd } from "../task/task.ts";
import type { MessagePart } from "./message-part.ts";

/** The facts of a part of a message as data, for renderers, RPC clients and other extensions. */
export interface EventDetails {
  kind: MessagePart["kind"];
  /** ISO 8601. */
  at: string;
  /** The task; missing from a note. */
  id?: string;
  /** Which kind of task that is. */
  taskKind?: Task["kind"];
  description?: string;
  /** Of an output event. */
  seq?: number;
  /** Of an output event, and of omitted ones. */
  firstLine?: number;
  lastLine?: number;
  /** How many events were omitted, or how often the last one was repeated. */
  times?: number;
  /** Of a notice or a note. */
  text?: string;
  /** Of a note that reports tasks as ended. */
  endedIds?: readonly string[];
  /** Of an end event. */
  reason?: string;
  exitCode?: number;
  signal?: string;
  durationMs?: number;
  /** Of a monitor. */
  stdoutPath?: string;
  stderrPath?: string;
  /** Of a job. */
  logPath?: string;
  /** Lines by category; of an output event its own, of an end event all. */
  counts?: Record<string, number>;
}

export function eventDetails(part: MessagePart): EventDetails {
  const at = new Date(part.atMs).toISOString();
  if (part.kind === "note") {
    return { kind: part.kind, at, text: part.text, ...(part.endedIds ? { endedIds: part.endedIds } : {}) };
  }
  const common: Pick<EventDetails, "kind" | "at" | "id" | "taskKind" | "description"> = {
    kind: part.kind,
    at,
    id: part.task.id,
    taskKind: part.task.kind,
    description: part.task.label,
  };
  switch (part.kind) {
    case "output": {
      const { seq, firstLine, lastLine, texts, cutLines, skippedWithin } = part.output;
      return {
        ...common,
        seq,
        firstLine,
        lastLine,
        counts: { shown: texts.length, cut: cutLines, ...skippedWithin },
      };
    }
    case "omitted":
      return {
        ...common,
        times: part.outputs.length,
        firstLine: part.outputs[0]?.firstLine ?? 0,
        lastLine: part.outputs.at(-1)?.lastLine ?? 0,
      };
    case "notice":
      return { ...common, text: part.text };
    case "repeats":
      return { ...common, times: part.repeats.times };
    case "end":
      return { ...common, ...endFacts(part.task, part.end) };
  }
}

/** How a task ended, as data. */
export function endFacts(
  task: Task,
  { reason, atMs }: TaskEnd,
): Omit<EventDetails, "kind" | "at" | "reason"> & { reason: string } {
  return {
    reason: reason.kind,
    ...(reason.kind === "exited" ? { exitCode: reason.code } : {}),
    ...(reason.kind === "signaled" ? { signal: reason.signal } : {}),
    durationMs: atMs - task.startedAtMs,
    ...logPaths(task),
    counts: task.kind === "monitor" ? task.counts.toJSON() : { printed: task.linesPrinted },
  };
}

export function logPaths(task: Task): Pick<EventDetails, "stdoutPath" | "stderrPath" | "logPath"> {
  const { stdoutPath, stderrPath, logPath } = task.files;
  return task.kind === "monitor" ? { stdoutPath, stderrPath } : { logPath };
}
