import { formatDuration } from "../../core/text/format.ts";
import type { Moved } from "../bash/foreground-call.ts";

/** Ends the result of a moved call, behind its output so far. */
export function movedText({ id, pid, log, by, afterMs }: Moved): string {
  const why = by === "user" ? "The user moved this call" : "This call was moved";
  return [
    `[${why} to the background after ${formatDuration(afterMs)}: it goes on as job ${id}, pid ${pid}.`,
    "Above is what it has printed so far. You are told its end: go on working, do not wait or poll.",
    `The working directory is unchanged. ${log}]`,
  ].join("\n");
}

/** Does the same for a command of the person, whose job wakes nobody. */
export function movedCommandText({ id, pid, log }: Moved): string {
  return `[Moved to the background: it goes on as job ${id}, pid ${pid}. ${log}]`;
}
