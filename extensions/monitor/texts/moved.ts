import { formatDuration } from "../../core/text/format.ts";
import type { Moved } from "../bash/foreground-call.ts";

/** Ends the result of a moved call, behind its output so far. pi shows the person the same in the call's row. */
export function movedText({ id, pid, log, by, afterMs }: Moved): string {
  const byWhom = by === "user" ? " by the user" : "";
  return [
    `[This call was moved to the background${byWhom} after ${formatDuration(afterMs)}: it goes on as job ${id}, pid ${pid}.`,
    "Above is what it has printed so far. Its end will be told: go on working, do not wait or poll.",
    `The working directory is unchanged. ${log}]`,
  ].join("\n");
}

/** Does the same for a command of the person, whose job wakes nobody. */
export function movedCommandText({ id, pid, log }: Moved): string {
  return `[Moved to the background: it goes on as job ${id}, pid ${pid}. ${log}]`;
}
