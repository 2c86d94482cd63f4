import { type Static, Type } from "typebox";
import type { FeatureRuntime, LazyRuntime } from "../../core/pi/lazy-runtime.ts";
import { type DeclareTool, READS, type ToolResult } from "../../core/tools/declare-tool.ts";
import { toolText } from "../texts/tools.ts";
import { type WaitFor, waitForValues } from "../wait/wait-for.ts";

const WAIT_SECONDS = { min: 1, max: 3_600, default: 60 } as const;

const waitParameters = Type.Object(
  {
    id: Type.String({ description: toolText.waitId }),
    for: Type.Unsafe<WaitFor>({ type: "string", enum: [...waitForValues] }),
    max_seconds: Type.Optional(
      Type.Integer({
        minimum: WAIT_SECONDS.min,
        maximum: WAIT_SECONDS.max,
        description: `Default ${WAIT_SECONDS.default}`,
      }),
    ),
  },
  { additionalProperties: false },
);

export type WaitArguments = Static<typeof waitParameters>;

/** The work of the tool. */
export interface WaitToolCalls {
  /**
   * @param timeoutMs the time after which the wait ends without an event
   * @param startsBefore resolves when earlier called starts are over
   */
  monitorWait(
    args: Pick<WaitArguments, "id" | "for">,
    timeoutMs: number,
    startsBefore: Promise<void>,
    signal: AbortSignal | undefined,
  ): Promise<ToolResult<object>>;
}

export function declareWaitTool(
  declare: DeclareTool,
  runtime: LazyRuntime<FeatureRuntime & { readonly calls: WaitToolCalls }>,
): void {
  declare({
    name: "monitor_wait",
    label: "Wait",
    description: toolText.wait,
    annotations: READS,
    outputSchema: Type.Object({
      ended: Type.String(),
      ids: Type.Array(Type.String()),
      events: Type.Optional(Type.Array(Type.Object({}))),
    }),
    parameters: waitParameters,
    describe: ({ id = "", for: waitFor = "" }) => ({ subject: `${id} ${waitFor}`.trim() }),
    async call({ max_seconds: maxSeconds, ...args }, _ctx, signal) {
      const startsBefore = runtime.startsUnderWay();
      const { calls } = await runtime.use();
      const timeoutMs = (maxSeconds ?? WAIT_SECONDS.default) * 1_000;
      return await calls.monitorWait(args, timeoutMs, startsBefore, signal);
    },
  });
}
