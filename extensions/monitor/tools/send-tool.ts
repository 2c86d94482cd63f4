import type { AgentToolResult, ExtensionContext } from "@earendil-works/pi-coding-agent";
import { type Static, Type } from "typebox";
import type { FeatureRuntime, LazyRuntime } from "../../core/pi/lazy-runtime.ts";
import { type DeclareTool, RUNS } from "../../core/tools/declare-tool.ts";
import { toolText } from "../texts/tools.ts";

const sendParameters = Type.Object(
  {
    id: Type.String(),
    text: Type.Optional(Type.String()),
    keys: Type.Optional(Type.Array(Type.String(), { description: toolText.sendKeys })),
    end: Type.Optional(Type.Boolean({ description: toolText.sendEnd })),
  },
  { additionalProperties: false },
);

export type SendArguments = Static<typeof sendParameters>;

/** The work of the tool. */
export interface SendToolCalls {
  /** @param startsBefore resolves when earlier called starts are over */
  monitorSend(
    args: SendArguments,
    startsBefore: Promise<void>,
    ctx: ExtensionContext,
  ): Promise<AgentToolResult<object>>;
}

/** Declares the tool. Sent input may do anything that a command may. */
export function declareSendTool(
  declare: DeclareTool,
  runtime: LazyRuntime<FeatureRuntime & { readonly calls: SendToolCalls }>,
): void {
  declare({
    name: "monitor_send",
    label: toolText.sendTitle,
    description: toolText.send,
    annotations: RUNS,
    parameters: sendParameters,
    starts: true,
    startRequest: ({ id, ...sent }) => ({
      act: "send",
      kind: toolText.inputTo,
      name: id,
      command: sentText(sent),
    }),
    describe: ({ id = "", ...sent }) => ({ subject: id, detail: sentText(sent) }),
    async call(args, ctx) {
      const startsBefore = runtime.startsUnderWay();
      const { calls } = await runtime.use();
      return await calls.monitorSend(args, startsBefore, ctx);
    },
  });
}

/** Tells text from keys: `text "y\n", keys enter up, end`. */
export function sentText({ text = "", keys = [], end }: Partial<Omit<SendArguments, "id">>): string {
  const names = keys.map((key) => (/^[a-z-]+$/i.test(key) ? key : JSON.stringify(key)));
  return [
    ...(text === "" ? [] : [`text ${JSON.stringify(text)}`]),
    ...(names.length > 0 ? [`keys ${names.join(" ")}`] : []),
    ...(end ? ["end"] : []),
  ].join(", ");
}
