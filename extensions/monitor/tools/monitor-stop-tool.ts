import { defineTool } from "@earendil-works/pi-coding-agent";
import { type Static, Type } from "typebox";
import { linesText, survivorsText } from "../delivery/event-text.ts";
import { plural } from "../format.ts";
import type { Monitors, StopResult } from "../monitors.ts";
import { toolRow } from "../ui/tool-row.ts";
import { argumentChecker } from "./check-arguments.ts";
import { textResult } from "./text-result.ts";

const parameters = Type.Object(
  { id: Type.String({ minLength: 1, description: 'Id, a prefix of it, or "all" (all that you started)' }) },
  { additionalProperties: false },
);

export function monitorStopTool(monitors: Monitors) {
  return defineTool({
    name: "monitor_stop",
    label: "Stop monitor",
    description: "Stop a monitor. Returns when its processes are gone; nothing of it reaches you after that.",
    parameters,
    ...toolRow<Static<typeof parameters>, unknown>("monitor_stop", ({ id = "" }) => ({ subject: id })),
    prepareArguments: argumentChecker(parameters),
    async execute(_toolCallId, { id }) {
      if (id.trim() !== "all") {
        const result = await monitors.stop(id, "model");
        return textResult(stopText(result, monitors), { ids: [result.task.id] });
      }
      const results = await monitors.stopAll("model");
      const text = results.map((result) => stopText(result, monitors)).join("\n");
      return textResult(text || nothingToStop(monitors), {
        ids: results.map((result) => result.task.id),
      });
    },
  });
}

export function stopText({ task, end, discardedEvents }: StopResult, monitors: Monitors): string {
  return [
    `${task.id} "${task.spec.description}": ${monitors.describeEnd(task)}`,
    linesText(task),
    `${plural(discardedEvents, "event")} discarded`,
    ...survivorsText(end),
  ].join("; ");
}

function nothingToStop(monitors: Monitors): string {
  const users = monitors.registry.running().map((task) => task.id);
  if (users.length === 0) return "No monitor is running.";
  return `No monitor that you started is running. Started by the user, to be stopped by id: ${users.join(", ")}.`;
}
