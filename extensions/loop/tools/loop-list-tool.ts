import { defineTool } from "@earendil-works/pi-coding-agent";
import { type Static, Type } from "typebox";
import { argumentChecker } from "../../monitor/tools/check-arguments.ts";
import { textResult } from "../../monitor/tools/text-result.ts";
import { toolRow } from "../../monitor/ui/tool-row.ts";
import { loopText } from "../loop-text.ts";
import type { Loops } from "../loops.ts";

const parameters = Type.Object({}, { additionalProperties: false });

export function loopListTool(loops: Loops) {
  return defineTool({
    name: "loop_list",
    label: "List loops",
    description: "List the loops: triggers, runs, next three runs.",
    parameters,
    ...toolRow<Static<typeof parameters>, unknown>("loop_list", () => ({ subject: "" })),
    prepareArguments: argumentChecker(parameters),
    execute: async () => textResult(listText(loops), {}),
  });
}

export function listText(loops: Loops): string {
  const nowMs = Date.now();
  const listed = loops.all().map((loop) => loopText(loop, nowMs, loops.ignoredEvents(loop)));
  const ended = loops.ended().map(({ id, text }) => `${id} ended: ${text}`);
  return [...(listed.length > 0 ? listed : ["There is no loop."]), ...ended].join("\n");
}
