import { Type } from "typebox";
import type { LazyRuntime } from "../lazy-runtime.ts";
import { declareTool } from "./declare-tool.ts";

/** Of what is read at once. */
export const LOG_MAX_BYTES = 50 * 1024;
export type LogEnd = "tail" | "head";

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

export function bgLogsTool(runtime: LazyRuntime) {
  return declareTool({
    name: "bg_logs",
    label: "Job log",
    description: "Read the log of a background job, or the stdout log of a monitor, by its end or its start.",
    parameters,
    describe: ({ id = "" }) => ({ subject: id }),
    async call({ id, from, max_bytes: maxBytes }, ctx) {
      const { calls } = await runtime.use();
      return await calls.bgLogs(id, ctx.cwd, from ?? "tail", maxBytes ?? LOG_MAX_BYTES);
    },
  });
}
