import type { EventBus } from "@earendil-works/pi-coding-agent";
import { formatTime } from "../../core/text/format.ts";
import { errorLabel, label, quotedLabel } from "../../core/text/label.ts";
import { MONITOR_DONE, type MonitorDone } from "../../monitor/bus.ts";
import type { TaskList } from "../task-list.ts";
import { changeText } from "../texts/changes.ts";

/** Notes on a task how its monitors and jobs ended. @returns a function that stops this */
export function noteEnds(bus: EventBus, list: TaskList, report: (problem: string) => void): () => void {
  return bus.on(MONITOR_DONE, (data) => {
    const end: Partial<MonitorDone> = Object(data);
    if (typeof end.task !== "string") return;
    void list.note(end.task, endText(end)).catch((error: unknown) => report(errorLabel(error)));
  });
}

/** `job b3k9 "build" exited with code 0 at 08:10:07`. */
function endText({ kind, id, description, reason, exitCode, signal, at }: Partial<MonitorDone>): string {
  const how = changeText.ended(reason, exitCode, signal);
  return `${label(String(kind))} ${label(String(id))} ${quotedLabel(String(description))} ${how} at ${formatTime(Date.parse(String(at)))}`;
}
