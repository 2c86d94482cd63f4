import { formatDuration, plural } from "../../core/text/format.ts";
import { describeEndToPerson } from "../task/end-reason.ts";
import { labelOf } from "../task/task-label.ts";
import type { StopResult } from "../tasks.ts";
import { survivorsText } from "./events.ts";

/** Reports a stop to a person: `Stopped bash dev.sh (5m08s, 313 lines)`. The account is in the panel. */
export function stoppedText({ task, end }: StopResult): string {
  const facts = `${formatDuration(task.ageMs)}, ${plural(task.linesPrinted, "line")}`;
  const told =
    end.reason.kind === "stopped"
      ? `Stopped ${labelOf(task)} (${facts})`
      : `Not stopped: ${labelOf(task)} had ended, ${describeEndToPerson(end.reason, task.kind)} (${facts})`;
  return [told, ...survivorsText(task, end)].join("; ");
}

/** Tells whether the row of the end says as much. */
export function isToldByItsRow({ task, end }: StopResult): boolean {
  return end.reason.kind === "stopped" && survivorsText(task, end).length === 0;
}
