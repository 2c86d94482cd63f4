import { Type } from "typebox";
import type { LazyRuntime } from "../lazy-runtime.ts";
import { declareTool } from "./declare-tool.ts";

const parameters = Type.Object(
  {
    id: Type.String({
      minLength: 1,
      description: 'Id, a prefix of it, a job\'s name, or "all" (all monitors that you started)',
    }),
  },
  { additionalProperties: false },
);

export function monitorStopTool(runtime: LazyRuntime) {
  return declareTool({
    name: "monitor_stop",
    label: "Stop monitor",
    description:
      "Stop a monitor or a background job. Returns when its processes are gone; nothing of it reaches you after that.",
    parameters,
    describe: ({ id = "" }) => ({ subject: id }),
    async call({ id }) {
      const { calls } = await runtime.use();
      return await calls.monitorStop(id);
    },
  });
}
