import { isNothingKept } from "../../core/files/log-keeping.ts";
import { addSkipped, nothingSkipped } from "../pipeline/line.ts";
import { type OutputEvent, shownTexts } from "../pipeline/output-event.ts";
import type { Repeats } from "../pipeline/repeat-filter.ts";
import { describeEndOf } from "../task/describe-end.ts";
import type { MonitorTask } from "../task/monitor-task.ts";
import type { EndedTask, Task } from "../task/task.ts";
import { describeLack } from "../task/task-log.ts";
import { type LedgerOf, ledgersAfter } from "./delivered-lines.ts";
import { endAccount, newest } from "./event-text.ts";
import type { EndQuotes, MessagePart } from "./message-part.ts";

/**
 * The facts of a part of a message as data: for the rows of the terminal, which draw nothing else, for RPC
 * clients and for other extensions.
 */
export type EventDetails =
  | OutputDetails
  | OmittedDetails
  | NoticeDetails
  | RepeatsDetails
  | EndDetails
  | NoteDetails;

interface AnyDetails {
  kind: MessagePart["kind"];
  /** ISO 8601. */
  at: string;
  // All kinds can be asked for fields that only some have.
  id?: string;
  seq?: number;
  firstLine?: number;
  lastLine?: number;
  counts?: Record<string, number>;
  durationMs?: number;
  signal?: string;
  endedIds?: readonly string[];
}

interface TaskDetails extends AnyDetails {
  /** The task. */
  id: string;
  taskKind: Task["kind"];
  description: string;
  /** Whether another session started it; missing if not. */
  isForeign?: true;
}

/** Batches that were withheld since they said the same as the one before. */
export interface RepeatsFact {
  times: number;
  /** ISO 8601. */
  since: string;
}

export interface OutputDetails extends TaskDetails {
  kind: "output";
  seq: number;
  firstLine: number;
  lastLine: number;
  /** Its own lines by category. */
  counts: Record<string, number>;
  /** Lines by category that were left out between the event before and this one; missing for none. */
  skippedBefore?: Record<string, number>;
  /** As far as the event shows them; untrusted. */
  lines: readonly string[];
  repeatsBefore?: RepeatsFact;
  /** Missing where nothing was kept. */
  stdoutPath?: string;
}

/** Output events for which there was no room. */
export interface OmittedDetails extends TaskDetails {
  kind: "omitted";
  /** How many. */
  times: number;
  firstLine: number;
  lastLine: number;
  counts: Record<string, number>;
  /** Missing where nothing was kept. */
  stdoutPath?: string;
}

/** A line of the product's own. */
export interface NoticeDetails extends TaskDetails {
  kind: "notice";
  text: string;
  /** What it quotes of the command; untrusted. */
  lines: readonly string[];
}

export interface RepeatsDetails extends TaskDetails, RepeatsFact {
  kind: "repeats";
}

export interface EndFacts {
  reason: string;
  exitCode?: number;
  signal?: string;
  durationMs: number;
  /** Of a monitor; missing where nothing was kept. */
  stdoutPath?: string;
  stderrPath?: string;
  /** Of a job; likewise. */
  logPath?: string;
  /** All lines by category. */
  counts: Record<string, number>;
}

export interface EndDetails extends Omit<TaskDetails, keyof EndFacts>, EndFacts {
  kind: "end";
  /** The reason in words for a person. */
  reasonText: string;
  /** What became of its lines and processes, and what its logs lack, each to stand on its own. */
  account: readonly string[];
  /** Its last lines, and those of stderr, as far as the event shows them; untrusted. */
  lines: readonly string[];
  stderrLines: readonly string[];
  /** Printed to stderr; missing where there is no such log. */
  stderrBytes?: number;
  repeatsBefore?: RepeatsFact;
  /** What the model wanted to do then. */
  then?: string;
}

/** The product's own words about no single task. */
export interface NoteDetails extends AnyDetails {
  kind: "note";
  /** Several lines. */
  text: string;
  /** Tasks that it reports as ended. */
  endedIds?: readonly string[];
}

/** @param ledgerOf what becomes of the lines with the message of which this is a part */
export function eventDetails(part: MessagePart, ledgerOf: LedgerOf = ledgersAfter([part])): EventDetails {
  const at = isoTime(part.atMs);
  if (part.kind === "note") {
    return { kind: part.kind, at, text: part.text, ...(part.endedIds ? { endedIds: part.endedIds } : {}) };
  }
  const common: Omit<TaskDetails, "kind"> = {
    at,
    id: part.task.id,
    taskKind: part.task.kind,
    description: part.task.label,
    ...(part.task.isForeign ? { isForeign: true } : {}),
  };
  switch (part.kind) {
    case "output": {
      return { kind: part.kind, ...common, ...outputFacts(part.output), ...stdoutPathOf(part.task) };
    }
    case "omitted": {
      return { kind: part.kind, ...common, ...omittedFacts(part.outputs), ...stdoutPathOf(part.task) };
    }
    case "notice":
      return { kind: part.kind, ...common, text: part.text, lines: part.quoted };
    case "repeats":
      return { kind: part.kind, ...common, ...repeatsFact(part.repeats) };
    case "end":
      return {
        kind: part.kind,
        ...common,
        ...endFacts(part.task, ledgerOf),
        ...endWords(part.task, part.quotes, ledgerOf),
      };
  }
}

function outputFacts(output: OutputEvent) {
  const { seq, firstLine, lastLine, texts, cutLines, skippedBefore, skippedWithin, repeatsBefore } = output;
  const isSkippedBefore = Object.values(skippedBefore).some((lines) => lines > 0);
  return {
    seq,
    firstLine,
    lastLine,
    counts: { shown: texts.length, cut: cutLines, ...skippedWithin },
    ...(isSkippedBefore ? { skippedBefore: { ...skippedBefore } } : {}),
    lines: shownTexts(output),
    ...(repeatsBefore ? { repeatsBefore: repeatsFact(repeatsBefore) } : {}),
  };
}

function omittedFacts(outputs: readonly OutputEvent[]) {
  const [first, ...rest] = outputs;
  const skipped = rest.reduce(
    (sum, { skippedBefore, skippedWithin }) => addSkipped(addSkipped(sum, skippedBefore), skippedWithin),
    first?.skippedWithin ?? nothingSkipped,
  );
  return {
    times: outputs.length,
    firstLine: first?.firstLine ?? 0,
    lastLine: outputs.at(-1)?.lastLine ?? 0,
    counts: { cut: outputs.reduce((sum, output) => sum + output.lines, 0), ...skipped },
  };
}

function repeatsFact({ times, sinceMs }: Repeats): RepeatsFact {
  return { times, since: isoTime(sinceMs) };
}

function endWords(task: EndedTask, quotes: EndQuotes, ledgerOf: LedgerOf) {
  const { thenPrompt } = task.spec;
  return {
    reasonText: describeEndOf(task, "person"),
    account: [...endAccount(task, quotes, ledgerOf), ...task.logs.flatMap(describeLack)],
    ...(task.kind === "monitor"
      ? {
          lines: newest(task.end.quoted, quotes.stdout).map((line) => line.text),
          stderrLines: newest(task.end.stderr, quotes.stderr),
          ...(task.end.repeats ? { repeatsBefore: repeatsFact(task.end.repeats) } : {}),
          stderrBytes: task.output.stderrBytes,
        }
      : { lines: newest(task.end.lastLines, quotes.stdout), stderrLines: [] }),
    ...(thenPrompt === undefined ? {} : { then: thenPrompt }),
  };
}

/** How a task ended, as data. */
export function endFacts(task: EndedTask, ledgerOf: LedgerOf = ({ output }) => output.ledger): EndFacts {
  const { reason } = task.end;
  return {
    reason: reason.kind,
    ...(reason.kind === "exited" ? { exitCode: reason.code } : {}),
    ...(reason.kind === "signaled" ? { signal: reason.signal } : {}),
    durationMs: task.ageMs,
    ...logPaths(task),
    counts: task.kind === "monitor" ? ledgerOf(task).toJSON() : { printed: task.linesPrinted },
  };
}

/** Of the logs that there are. */
export function logPaths(task: Task): Pick<EndFacts, "stdoutPath" | "stderrPath" | "logPath"> {
  const kept = task.logs.filter(({ keeping }) => !isNothingKept(keeping));
  return Object.fromEntries(kept.map(({ name, path }) => [`${name}Path`, path]));
}

function stdoutPathOf(task: MonitorTask): { stdoutPath?: string } {
  const { stdoutPath } = logPaths(task);
  return stdoutPath === undefined ? {} : { stdoutPath };
}

function isoTime(atMs: number): string {
  return new Date(atMs).toISOString();
}
