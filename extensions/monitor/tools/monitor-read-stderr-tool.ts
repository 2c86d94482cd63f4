import { defineTool } from "@earendil-works/pi-coding-agent";
import { type Static, Type } from "typebox";
import type { Tasks } from "../tasks.ts";
import { toolRow } from "../ui/tool-row.ts";
import { argumentChecker } from "./check-arguments.ts";
import { stderrText } from "./stderr-text.ts";
import { textResult } from "./text-result.ts";

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

export function monitorReadStderrTool(tasks: Tasks) {
  return defineTool({
    name: "monitor_read_stderr",
    label: "Read monitor stderr",
    description: "Read the last lines of a monitor's stderr, also after its end.",
    parameters,
    ...toolRow<Static<typeof parameters>, unknown>("monitor_read_stderr", ({ id = "" }) => ({ subject: id })),
    prepareArguments: argumentChecker(parameters),
    async execute(_toolCallId, { id, lines }) {
      return textResult(await stderrText(tasks.registry.find(id), lines ?? LINES.default), {});
    },
  });
}
