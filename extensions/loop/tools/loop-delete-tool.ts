import { defineTool } from "@earendil-works/pi-coding-agent";
import { type Static, Type } from "typebox";
import { argumentChecker } from "../../monitor/tools/check-arguments.ts";
import { textResult } from "../../monitor/tools/text-result.ts";
import { toolRow } from "../../monitor/ui/tool-row.ts";
import { labelOf } from "../loop.ts";
import type { Loops } from "../loops.ts";

const parameters = Type.Object({ id: Type.String({ minLength: 1 }) }, { additionalProperties: false });

export function loopDeleteTool(loops: Loops) {
  return defineTool({
    name: "loop_delete",
    label: "Delete loop",
    description: "Delete a loop, when its purpose is fulfilled.",
    parameters,
    ...toolRow<Static<typeof parameters>, unknown>("loop_delete", ({ id = "" }) => ({ subject: id })),
    prepareArguments: argumentChecker(parameters),
    async execute(_toolCallId, { id }) {
      const { loop, text } = await loops.delete(id, "model");
      return textResult(`${loop.id} "${labelOf(loop)}" ${text}.`, { id: loop.id });
    },
  });
}
