import { defineTool } from "@earendil-works/pi-coding-agent";
import { type Static, Type } from "typebox";
import type { Tasks } from "../tasks.ts";
import { toolRow } from "../ui/tool-row.ts";
import { argumentChecker } from "./check-arguments.ts";
import { LOG_MAX_BYTES, type LogEnd, logText } from "./log-text.ts";
import { textResult } from "./text-result.ts";

const parameters = Type.Object(
  {
    id: Type.String({
      minLength: 1,
      description: "Id or name; of an earlier session in this directory, too",
    }),
    from: Type.Optional(
      Type.Unsafe<LogEnd>({ type: "string", enum: ["tail", "head"], description: "Default tail" }),
    ),
    max_bytes: Type.Optional(Type.Integer({ minimum: 1, maximum: LOG_MAX_BYTES })),
  },
  { additionalProperties: false },
);

export function bgLogsTool(tasks: Tasks) {
  return defineTool({
    name: "bg_logs",
    label: "Job log",
    description: "Read the log of a background job, or the stdout log of a monitor, by its end or its start.",
    parameters,
    ...toolRow<Static<typeof parameters>, unknown>("bg_logs", ({ id = "" }) => ({ subject: id })),
    prepareArguments: argumentChecker(parameters),
    async execute(_toolCallId, { id, from, max_bytes: maxBytes }, _signal, _onUpdate, ctx) {
      return textResult(await logText(tasks, id, ctx.cwd, from ?? "tail", maxBytes ?? LOG_MAX_BYTES), {});
    },
  });
}
