import { type AgentToolResult, defineTool } from "@earendil-works/pi-coding-agent";
import { type Static, Type } from "typebox";
import { plural } from "../format.ts";
import type { Tasks } from "../tasks.ts";
import { textOf, toolRow } from "../ui/tool-row.ts";
import { argumentChecker } from "./check-arguments.ts";
import { listText, taskText } from "./list-text.ts";
import { textResult } from "./text-result.ts";

const parameters = Type.Object(
  { id: Type.Optional(Type.String({ minLength: 1, description: "Only this one, in full" })) },
  { additionalProperties: false },
);

export function monitorListTool(tasks: Tasks) {
  return defineTool({
    name: "monitor_list",
    label: "List monitors",
    description: "List running and recently ended monitors and jobs: status, pid, line counts, last line.",
    parameters,
    ...toolRow<Static<typeof parameters>, unknown>(
      "monitor_list",
      ({ id = "" }) => ({ subject: id }),
      listSummary,
    ),
    prepareArguments: argumentChecker(parameters),
    async execute(_toolCallId, { id }) {
      const text = id === undefined ? listText(tasks) : taskText(tasks.registry.find(id), tasks);
      return textResult(text, {});
    },
  });
}

/** For the tool's row: the list has two or three lines for each task. */
function listSummary(result: AgentToolResult<unknown>): string {
  const text = textOf(result);
  const tasks = text.split("\n").filter((line) => /^\S+ \w+ "/.test(line));
  return tasks.length > 1 ? plural(tasks.length, "task") : (text.split("\n")[0] ?? "");
}
