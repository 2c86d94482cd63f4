import { isNothingKept, lackText } from "../../core/files/log-keeping.ts";
import { type LogPart, type LogRange, readLog } from "../../core/files/read-log.ts";
import { displayPath } from "../../core/text/format.ts";
import type { EarlierTask } from "../task/earlier-task.ts";
import type { Task } from "../task/task.ts";
import type { TaskLog } from "../task/task-log.ts";
import { callText } from "../texts/calls.ts";
import { isEarlier } from "./find-task.ts";
import { LOG_MAX_BYTES } from "./job-tools.ts";
import { quotedLog } from "./quoted-log.ts";

/**
 * Quotes the end or the start of a task's log, with the total size, the path and the missing parts. It cuts
 * no line or character in two, unless the line alone is longer than the range.
 * @param maxLines of the end, if fewer are wanted than fit
 * @throws Error that gives the reason if the log cannot be read
 */
export async function logText(task: Task | EarlierTask, range: LogRange, maxLines?: number): Promise<string> {
  const { path, part, lack } = await readTaskLog(task, 0, range);
  const { lines, shown, more } = quotedLog(lastLines(part, maxLines), range);
  const facts =
    part.totalBytes === 0
      ? [callText.nothingPrinted]
      : [shown, callText.bytesInAll(part.totalBytes), ...more];
  return [`${path}: ${[...facts, ...lack].join("; ")}`, ...lines].join("\n");
}

/** Quotes the last lines of a monitor's stderr likewise. @param jobLogs the tool that reads a job's log */
export async function stderrText(
  task: Task | EarlierTask,
  maxLines: number,
  jobLogs: "bg_logs" | "/bg-logs",
): Promise<string> {
  if (task.kind === "job") {
    throw new Error(callText.jobHasOneLog(task.id, jobLogs));
  }
  const range = { from: "tail", maxBytes: LOG_MAX_BYTES } as const;
  const { path, part, lack } = await readTaskLog(task, 1, range);
  if (part.totalBytes === 0) return [callText.noStderr(task.id), path, ...lack].join("; ");
  const { lines, shown, more } = quotedLog(lastLines(part, maxLines), range);
  const facts = [shown, callText.bytesInAll(part.totalBytes), ...more, path, ...lack];
  return [callText.stderr(task.id, facts), ...lines].join("\n");
}

/** Leaves the last lines; what is before them was not wanted, so nothing is said of it. */
function lastLines(part: LogPart, maxLines: number | undefined): LogPart {
  if (maxLines === undefined || part.lines.length <= maxLines) return part;
  return { ...part, lines: part.lines.slice(-maxLines), hasMore: false };
}

interface ReadTaskLog {
  path: string;
  part: LogPart;
  /** The missing parts, if any. */
  lack: string[];
}

/** @param index the place among the task's logs */
async function readTaskLog(task: Task | EarlierTask, index: number, range: LogRange): Promise<ReadTaskLog> {
  if (!isEarlier(task)) await task.flushLogs();
  const log = logOf(task, index);
  const path = displayPath(log.path);
  if (isNothingKept(log.keeping))
    throw new Error(`The ${log.name} of ${task.id} was ${lackText(log.keeping)}.`);
  try {
    let part = await readLog(log.path, range);
    // Its first line may be the command's own and only look like our header.
    if (part.begins !== undefined && isWhole(task, index)) part = await readLog(log.path, range, true);
    const lack = lackText({ begins: part.begins, loss: log.keeping.loss });
    return { path, part, lack: lack === undefined ? [] : [lack] };
  } catch (error) {
    throw new Error(callText.logUnreadable(path, error));
  }
}

/** Tells whether nothing was dropped from the log for sure. */
function isWhole(task: Task | EarlierTask, index: number): boolean {
  const { begins } = logOf(task, index).keeping;
  return begins === undefined && !(isEarlier(task) && task.record.logs === undefined);
}

function logOf(task: Task | EarlierTask, index: number): TaskLog {
  return task.logs[index] ?? task.logs[0];
}
