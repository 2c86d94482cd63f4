import { Type } from "typebox";
import type { LazyRuntime } from "../lazy-runtime.ts";
import { declareTool } from "./declare-tool.ts";

const LINES = { min: 1, max: 2_000, default: 200 } as const;

const parameters = Type.Object(
  {
    id: Type.String({ minLength: 1 }),
    lines: Type.Optional(
      Type.Integer({
        minimum: LINES.min,
        maximum: LINES.max,
        description: `From the end; default ${LINES.default}`,
      }),
    ),
  },
  { additionalProperties: false },
);

export function monitorReadStderrTool(runtime: LazyRuntime) {
  return declareTool({
    name: "monitor_read_stderr",
    label: "Read monitor stderr",
    description: "Read the last lines of a monitor's stderr, also after its end.",
    parameters,
    describe: ({ id = "" }) => ({ subject: id }),
    async call({ id, lines }) {
      const { calls } = await runtime.use();
      return await calls.monitorReadStderr(id, lines ?? LINES.default);
    },
  });
}
