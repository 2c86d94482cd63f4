import { quote } from "../delivery/event-text.ts";
import { plural } from "../format.ts";
import { clean } from "../pipeline/clean.ts";
import type { MonitorTask } from "../task/monitor-task.ts";
import { readTail } from "../task/read-tail.ts";
import { displayPath } from "../task/task-files.ts";

const MAX_BYTES = 50 * 1024;

/** The last lines of a task's stderr, quoted, at most 50 KiB in all, with the total size and the path. */
export async function stderrText(task: MonitorTask, maxLines: number): Promise<string> {
  const path = displayPath(task.files.stderrPath);
  await task.output.flushLogs();
  const tail = await readTail(task.files.stderrPath, maxLines, MAX_BYTES).catch((error: Error) => error);
  if (tail instanceof Error) throw new Error(`The stderr of ${task.id} could not be read: ${tail.message}`);
  if (tail.totalBytes === 0) return `${task.id} has printed nothing to stderr; ${path}`;
  const { lines, dropped } = withinBytes(tail.lines.map((line) => quote(clean(line))));
  const shown =
    dropped > 0 || lines.length < tail.lines.length
      ? `last ${plural(lines.length, "line")}`
      : plural(lines.length, "line");
  return [`stderr of ${task.id}: ${shown}; ${tail.totalBytes} bytes in all; ${path}`, ...lines].join("\n");
}

/** The newest lines that fit, the quote marks counted. */
function withinBytes(lines: readonly string[]): { lines: string[]; dropped: number } {
  const headingBytes = 512;
  let left = MAX_BYTES - headingBytes;
  let first = lines.length;
  while (first > 0) {
    left -= Buffer.byteLength(lines[first - 1] ?? "") + 1;
    if (left < 0) break;
    first--;
  }
  return { lines: lines.slice(first), dropped: first };
}
