import { isNothingKept } from "../../core/files/log-keeping.ts";
import { type Reader, toldTo } from "../../core/text/reader.ts";
import { addSkipped, nothingSkipped } from "../pipeline/line.ts";
import { type OutputEvent, shownTexts } from "../pipeline/output-event.ts";
import type { Repeats } from "../pipeline/repeat-filter.ts";
import { describeEndOf } from "../task/describe-end.ts";
import type { MonitorTask } from "../task/monitor-task.ts";
import type { EndedTask, Task } from "../task/task.ts";
import { describeLack } from "../task/task-log.ts";
import { endAccount, newest } from "../texts/events.ts";
import { type LedgerOf, ledgersAfter } from "./delivered-lines.ts";
import type { EndFacts, EventDetails, RepeatsFact, TaskDetails } from "./details.ts";
import type { EndQuotes, MessagePart } from "./message-part.ts";

/**
 * @param ledgerOf the account of the lines after the message that holds this part
 * @param reader whose words its texts are in
 */
export function eventDetails(
  part: MessagePart,
  ledgerOf: LedgerOf = ledgersAfter([part]),
  reader: Reader = "person",
): EventDetails {
  const at = isoTime(part.atMs);
  if (part.kind === "note") {
    const { text, endedIds, isForModelAlone } = part;
    return {
      kind: part.kind,
      at,
      text: toldTo(reader, text),
      ...(endedIds && { endedIds }),
      ...(isForModelAlone && { isForModelAlone }),
    };
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
      return { kind: part.kind, ...common, text: toldTo(reader, part.text), lines: part.quoted };
    case "repeats":
      return { kind: part.kind, ...common, ...repeatsFact(part.repeats) };
    case "end":
      return {
        kind: part.kind,
        ...common,
        ...endFacts(part.task, ledgerOf),
        ...endWords(part.task, part.quotes, ledgerOf, reader),
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

function endWords(task: EndedTask, quotes: EndQuotes, ledgerOf: LedgerOf, reader: Reader) {
  const { thenPrompt } = task.spec;
  return {
    reasonText: describeEndOf(task, reader),
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

/** Returns the end of a task as data. */
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

/** Returns the paths of the logs that exist. */
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
