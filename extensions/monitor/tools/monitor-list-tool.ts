import type { AgentToolResult } from "@earendil-works/pi-coding-agent";
import { Type } from "typebox";
import type { LazyRuntime } from "../lazy-runtime.ts";
import { textOf } from "../ui/tool-row.ts";
import { declareTool } from "./declare-tool.ts";

const parameters = Type.Object(
  { id: Type.Optional(Type.String({ minLength: 1, description: "Only this one, in full" })) },
  { additionalProperties: false },
);

export function monitorListTool(runtime: LazyRuntime) {
  return declareTool({
    name: "monitor_list",
    label: "List monitors",
    description: "List running and recently ended monitors and jobs: status, pid, line counts, last line.",
    parameters,
    describe: ({ id = "" }) => ({ subject: id }),
    summarize: listSummary,
    async call({ id }) {
      const { calls } = await runtime.use();
      return calls.monitorList(id);
    },
  });
}

/** For the tool's row: the list has two or three lines for each task. */
function listSummary(result: AgentToolResult<unknown>): string {
  const text = textOf(result);
  const tasks = text.split("\n").filter((line) => /^\S+ \w+ "/.test(line));
  return tasks.length > 1 ? `${tasks.length} tasks` : (text.split("\n")[0] ?? "");
}
