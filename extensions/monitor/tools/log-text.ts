import { readFile } from "node:fs/promises";
import { readHead } from "../../core/files/read-head.ts";
import { readTail } from "../../core/files/read-tail.ts";
import { cleanLines } from "../../core/text/clean.ts";
import { displayPath, plural } from "../../core/text/format.ts";
import { quote } from "../delivery/event-text.ts";
import { taskDirectory } from "../host/paths.ts";
import { taskFiles } from "../task/task-files.ts";
import type { TaskRecord } from "../task/task-record.ts";
import type { Tasks } from "../tasks.ts";
import { fitLines } from "./fit-lines.ts";
import { LOG_MAX_BYTES, type LogEnd } from "./job-tools.ts";

const HEADING_BYTES = 512;

const ID = /^[a-z][a-z0-9]+$/;

/**
 * The end or the start of a task's log, quoted, never cut inside a line or a character, with the total
 * size and the path.
 * @param cwd logs of earlier sessions are found if they were started in this directory
 * @throws Error that lists the ids, or says why the log cannot be read
 */
export async function logText(
  tasks: Tasks,
  idOrName: string,
  cwd: string,
  from: LogEnd,
  maxBytes: number,
): Promise<string> {
  const path = await logPath(tasks, idOrName, cwd);
  const read =
    from === "tail" ? readTail(path, Number.POSITIVE_INFINITY, maxBytes) : readHead(path, maxBytes);
  const log = await read.catch((error: Error) => error);
  if (log instanceof Error) throw new Error(`The log ${displayPath(path)} could not be read: ${log.message}`);
  const quoted = cleanLines(log.lines.join("\n")).map(quote);
  const lines = fitLines(quoted, Math.min(maxBytes, LOG_MAX_BYTES - HEADING_BYTES), keptEnd(from));
  const which = from === "tail" ? "last" : "first";
  const shown = log.totalBytes === 0 ? "empty" : `${which} ${plural(lines.length, "line")}`;
  return [`${displayPath(path)}: ${shown}; ${log.totalBytes} bytes in all`, ...lines].join("\n");
}

function keptEnd(from: LogEnd): "newest" | "oldest" {
  return from === "tail" ? "newest" : "oldest";
}

async function logPath(tasks: Tasks, idOrName: string, cwd: string): Promise<string> {
  try {
    const task = tasks.registry.find(idOrName);
    await task.flushLogs();
    return task.kind === "job" ? task.files.logPath : task.files.stdoutPath;
  } catch (error) {
    return (await earlierLogPath(idOrName.trim(), cwd)) ?? Promise.reject(error);
  }
}

/** Of a task of an earlier session that was started in this directory. */
async function earlierLogPath(id: string, cwd: string): Promise<string | undefined> {
  if (!ID.test(id)) return undefined;
  const files = taskFiles(taskDirectory(), id);
  try {
    const record = JSON.parse(await readFile(files.recordPath, "utf8")) as TaskRecord;
    if (record.directory !== cwd) return undefined;
    return record.kind === "job" ? files.logPath : files.stdoutPath;
  } catch {
    return undefined;
  }
}
