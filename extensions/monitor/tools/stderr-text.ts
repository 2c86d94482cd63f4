import { readTail } from "../../core/files/read-tail.ts";
import { cleanLines } from "../../core/text/clean.ts";
import { displayPath, plural } from "../../core/text/format.ts";
import { quote } from "../delivery/event-text.ts";
import type { Task } from "../task/task.ts";
import { fitLines } from "./fit-lines.ts";

const MAX_BYTES = 50 * 1024;
const HEADING_BYTES = 512;

/** The last lines of a task's stderr, quoted, at most 50 KiB in all, with the total size and the path. */
export async function stderrText(task: Task, maxLines: number): Promise<string> {
  if (task.kind === "job") throw new Error(`${task.id} is a job: its stderr is in its one log. Use bg_logs.`);
  const path = displayPath(task.files.stderrPath);
  await task.flushLogs();
  const tail = await readTail(task.files.stderrPath, maxLines, MAX_BYTES).catch((error: Error) => error);
  if (tail instanceof Error) throw new Error(`The stderr of ${task.id} could not be read: ${tail.message}`);
  if (tail.totalBytes === 0) return `${task.id} has printed nothing to stderr; ${path}`;
  const quoted = cleanLines(tail.lines.join("\n")).map(quote);
  const lines = fitLines(quoted, MAX_BYTES - HEADING_BYTES, "newest");
  const shown = plural(lines.length, "line");
  return [`stderr of ${task.id}: last ${shown}; ${tail.totalBytes} bytes in all; ${path}`, ...lines].join(
    "\n",
  );
}
