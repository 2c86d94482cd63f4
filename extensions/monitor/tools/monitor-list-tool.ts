import { defineTool } from "@earendil-works/pi-coding-agent";
import { Type } from "typebox";
import type { Monitors } from "../monitors.ts";
import { toolRow } from "../ui/tool-row.ts";
import { argumentChecker } from "./check-arguments.ts";
import { listText, taskText } from "./list-text.ts";
import { textResult } from "./text-result.ts";

const parameters = Type.Object(
  { id: Type.Optional(Type.String({ minLength: 1, description: "Only this one, in full" })) },
  { additionalProperties: false },
);

export function monitorListTool(monitors: Monitors) {
  return defineTool({
    name: "monitor_list",
    label: "List monitors",
    description: "List running and recently ended monitors: status, pid, line counts, last line.",
    parameters,
    renderCall: (args, theme) => toolRow("monitor_list", args.id, theme),
    prepareArguments: argumentChecker(parameters),
    async execute(_toolCallId, { id }) {
      const text = id === undefined ? listText(monitors) : taskText(monitors.registry.find(id), monitors);
      return textResult(text, {});
    },
  });
}
