import type { TaskEvent } from "./task-event.ts";

/** The facts of an event as data, for renderers, RPC clients and other extensions. */
export interface EventDetails {
  id: string;
  kind: TaskEvent["kind"];
  description: string;
  /** ISO 8601. */
  at: string;
  /** Of an output event. */
  seq?: number;
  firstLine?: number;
  lastLine?: number;
  /** Of a notice. */
  text?: string;
  /** Of an end event. */
  reason?: string;
  exitCode?: number;
  signal?: string;
  durationMs?: number;
  stdoutPath?: string;
  stderrPath?: string;
  /** Lines by category; of an output event its own, of an end event all. */
  counts?: Record<string, number>;
}

export function eventDetails(event: TaskEvent): EventDetails {
  const { task } = event;
  const common = {
    id: task.id,
    kind: event.kind,
    description: task.spec.description,
    at: new Date(event.atMs).toISOString(),
  };
  switch (event.kind) {
    case "output": {
      const { seq, firstLine, lastLine, texts, cutLines, skippedWithin } = event.output;
      return {
        ...common,
        seq,
        firstLine,
        lastLine,
        counts: { shown: texts.length, cut: cutLines, ...skippedWithin },
      };
    }
    case "notice":
      return { ...common, text: event.text };
    case "end": {
      const { reason } = event.end;
      return {
        ...common,
        reason: reason.kind,
        ...(reason.kind === "exited" ? { exitCode: reason.code } : {}),
        ...(reason.kind === "signaled" ? { signal: reason.signal } : {}),
        durationMs: task.ageMs,
        stdoutPath: task.files.stdoutPath,
        stderrPath: task.files.stderrPath,
        counts: task.counts.toJSON(),
      };
    }
  }
}
