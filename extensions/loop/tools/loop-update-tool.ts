import { defineTool } from "@earendil-works/pi-coding-agent";
import { type Static, Type } from "typebox";
import { argumentChecker } from "../../monitor/tools/check-arguments.ts";
import { textResult } from "../../monitor/tools/text-result.ts";
import { toolRow } from "../../monitor/ui/tool-row.ts";
import { refuseHeadless } from "../host/refuse-headless.ts";
import { type Loop, labelOf } from "../loop.ts";
import { nextRunsText } from "../loop-text.ts";
import type { LoopAction, Loops } from "../loops.ts";

const actions: readonly LoopAction[] = ["pause", "resume", "run_now"];

const parameters = Type.Object(
  {
    id: Type.String({ minLength: 1 }),
    // An enum, not a union of literals: pi's message for a bad value then names what is allowed.
    action: Type.Unsafe<LoopAction>({ type: "string", enum: [...actions] }),
  },
  { additionalProperties: false },
);

export function loopUpdateTool(loops: Loops) {
  return defineTool({
    name: "loop_update",
    label: "Update loop",
    description: "Pause or resume a loop, or have it run once you are idle.",
    parameters,
    ...toolRow<Static<typeof parameters>, unknown>("loop_update", ({ id = "", action = "" }) => ({
      subject: `${id} ${action}`,
    })),
    prepareArguments: argumentChecker(parameters),
    async execute(_toolCallId, { id, action }, _signal, _onUpdate, ctx) {
      refuseHeadless(ctx);
      return textResult(updatedText(await loops.update(id, action, "model"), action), {});
    },
  });
}

export function updatedText(loop: Loop, action: LoopAction): string {
  const what = `${loop.id} "${labelOf(loop)}"`;
  switch (action) {
    case "pause":
      return `${what} is paused.`;
    case "resume":
      return `${what} is active. Next runs: ${nextRunsText(loop, Date.now())}`;
    case "run_now":
      return `${what} runs as soon as the agent is idle.`;
  }
}
