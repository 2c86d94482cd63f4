import { readLog } from "../../core/files/read-log.ts";
import { cleanLines } from "../../core/text/clean.ts";
import { TaskFiles } from "../task/task-files.ts";

const LAST_LINE_MAX_BYTES = 4_096;

/** Returns the log of a task's stdout, or of both streams. @param directory the tasks' files */
export function mainLogPath(directory: string, id: string): string {
  const { logPath, stdoutPath } = new TaskFiles(directory, id);
  return id.startsWith("j") ? logPath : stdoutPath;
}

/** Returns its last lines, oldest first, as a terminal may show them. @throws the system's error */
export async function lastLines(directory: string, id: string, maxBytes: number): Promise<string[]> {
  const { lines } = await readLog(mainLogPath(directory, id), { from: "tail", maxBytes });
  return cleanLines(lines.join("\n"));
}

/** Returns its last line; undefined if none can be read. */
export async function lastLine(directory: string, id: string): Promise<string | undefined> {
  const lines = await lastLines(directory, id, LAST_LINE_MAX_BYTES).catch(() => []);
  return lines.findLast((line) => line.trim() !== "");
}
