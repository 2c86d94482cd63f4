import { plural } from "../../core/text/format.ts";
import { textResult } from "../../core/tools/text-result.ts";
import { linesText, survivorsText } from "../delivery/event-text.ts";
import type { StopResult, Tasks } from "../tasks.ts";

/** @param id of a task, or `all` */
export async function callMonitorStop(tasks: Tasks, id: string) {
  if (id.trim() !== "all") {
    const result = await tasks.stop(id, "model");
    return textResult(stopText(result, tasks), { ids: [result.task.id] });
  }
  const results = await tasks.stopAllMonitors("model");
  const text = results.map((result) => stopText(result, tasks)).join("\n");
  return textResult(text || nothingToStop(tasks), { ids: results.map((result) => result.task.id) });
}

export function stopText({ task, end, discardedEvents }: StopResult, tasks: Tasks): string {
  return [
    `${task.id} "${task.label}": ${tasks.describeEnd(task)}`,
    linesText(task),
    `${plural(discardedEvents, "event")} discarded`,
    ...survivorsText(end),
    ...(end.reason.kind === "stopped" && end.reason.by === "model" && task.spec.thenPrompt
      ? ["its then is discarded"]
      : []),
  ].join("; ");
}

function nothingToStop(tasks: Tasks): string {
  const users = tasks.registry
    .running()
    .filter((task) => task.kind === "monitor")
    .map((task) => task.id);
  if (users.length === 0) return "No monitor is running.";
  return `No monitor that you started is running. Started by the user, to be stopped by id: ${users.join(", ")}.`;
}
