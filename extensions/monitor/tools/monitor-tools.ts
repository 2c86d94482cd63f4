import type { AgentToolResult, ExtensionContext } from "@earendil-works/pi-coding-agent";
import { Type } from "typebox";
import type { FeatureRuntime, LazyRuntime } from "../../core/pi/lazy-runtime.ts";
import { type DeclareTool, ENDS, READS, RUNS } from "../../core/tools/declare-tool.ts";
import { toolText } from "../texts/tools.ts";
import type { ListDetails } from "./listed-task.ts";
import { type MonitorArguments, monitorParameters } from "./monitor-parameters.ts";
import type { StopDetails } from "./monitor-stop-call.ts";
import { declareSendTool, type SendToolCalls } from "./send-tool.ts";
import { declareWaitTool, type WaitToolCalls } from "./wait-tool.ts";

/**
 * Declares the tools for monitors to pi and the model. Their work is loaded at their first use. The settings
 * decide on those for jobs.
 */
export function declareMonitorTools(declare: DeclareTool, runtime: MonitorToolRuntime): void {
  declareMonitorTool(declare, runtime);
  declareMonitorStopTool(declare, runtime);
  declareMonitorListTool(declare, runtime);
  declareMonitorReadStderrTool(declare, runtime);
  declareWaitTool(declare, runtime);
  declareSendTool(declare, runtime);
}

type MonitorToolRuntime = LazyRuntime<
  FeatureRuntime & { readonly calls: MonitorToolCalls & WaitToolCalls & SendToolCalls }
>;

/** The work of the tools. Each call throws an Error that names the problem. */
export interface MonitorToolCalls {
  monitor(args: MonitorArguments, ctx: ExtensionContext): Promise<AgentToolResult<StartDetails>>;
  monitorStop(
    id: string,
    startsBefore: Promise<void>,
    ctx: ExtensionContext,
  ): Promise<AgentToolResult<StopDetails>>;
  monitorList(
    id: string | undefined,
    adopt: boolean,
    ctx: ExtensionContext,
  ): Promise<AgentToolResult<ListDetails>>;
  monitorReadStderr(id: string, cwd: string, lines: number): Promise<AgentToolResult<unknown>>;
}

const startedSchema = Type.Object({ id: Type.String(), replaced: Type.Optional(Type.String()) });
const stoppedSchema = Type.Object({
  ids: Type.Array(Type.String()),
  summary: Type.Optional(Type.String()),
});
const listedSchema = Type.Object({
  tasks: Type.Array(
    Type.Object({
      id: Type.String(),
      kind: Type.String(),
      description: Type.String(),
      status: Type.String(),
    }),
  ),
});

/** The details of a start's result. */
export interface StartDetails {
  id: string;
  replaced?: string;
}

function declareMonitorTool(declare: DeclareTool, runtime: MonitorToolRuntime): void {
  declare({
    name: "monitor",
    annotations: RUNS,
    outputSchema: startedSchema,
    label: "Monitor",
    description: [
      toolText.monitor,
      toolText.monitorStderr,
      toolText.monitorSilence,
      toolText.monitorFilter,
      toolText.monitorEvents,
    ].join("\n"),
    promptSnippet: toolText.monitorSnippet,
    promptGuidelines: [toolText.monitorGuideline],
    parameters: monitorParameters,
    starts: true,
    startRequest: ({ description, command }) => ({ kind: toolText.theMonitor, name: description, command }),
    describe: ({ description = "", command }) => ({
      subject: description,
      detail: command === undefined ? undefined : `$ ${command}`,
    }),
    summarize: ({ details }: AgentToolResult<StartDetails>) => details.id,
    call: (args, ctx) => runtime.starting(async () => (await runtime.use()).calls.monitor(args, ctx)),
  });
}

export const stopParameters = Type.Object(
  {
    id: Type.String({
      description: toolText.stopId,
    }),
  },
  { additionalProperties: false },
);

function declareMonitorStopTool(declare: DeclareTool, runtime: MonitorToolRuntime): void {
  declare({
    name: "monitor_stop",
    annotations: ENDS,
    outputSchema: stoppedSchema,
    label: toolText.stopTitle,
    description: toolText.stop,
    parameters: stopParameters,
    describe: ({ id = "" }) => ({ subject: id }),
    summarize: ({ details }: AgentToolResult<Partial<StopDetails>>, text) =>
      details?.summary ?? text.split("\n")[0] ?? "",
    async call({ id }, ctx) {
      // Starts that are called later in the same message are not meant.
      const startsBefore = runtime.startsUnderWay();
      const { calls } = await runtime.use();
      return await calls.monitorStop(id, startsBefore, ctx);
    },
  });
}

const listParameters = Type.Object(
  {
    id: Type.Optional(Type.String({ description: toolText.listId })),
    adopt: Type.Optional(Type.Boolean({ description: toolText.listAdopt })),
  },
  { additionalProperties: false },
);

function declareMonitorListTool(declare: DeclareTool, runtime: MonitorToolRuntime): void {
  declare({
    name: "monitor_list",
    annotations: READS,
    outputSchema: listedSchema,
    label: toolText.listTitle,
    description: toolText.list,
    parameters: listParameters,
    describe: ({ id = "" }) => ({ subject: id }),
    summarize: listSummary,
    async call({ id, adopt = false }, ctx) {
      return await (await runtime.use()).calls.monitorList(id, adopt, ctx);
    },
  });
}

/** Sums up a list for the tool's row. The details of an old session have no tasks. */
export function listSummary({ details }: AgentToolResult<Partial<ListDetails>>, text: string): string {
  const [only, ...others] = details?.tasks ?? [];
  if (others.length > 0) return `${others.length + 1} tasks`;
  return only ? `${only.id} ${only.status}` : (text.split("\n")[0] ?? "");
}

const STDERR_LINES = { min: 1, max: 2_000, default: 200 } as const;

const stderrParameters = Type.Object(
  {
    id: Type.String(),
    lines: Type.Optional(
      Type.Integer({
        minimum: STDERR_LINES.min,
        maximum: STDERR_LINES.max,
        description: `Default ${STDERR_LINES.default}`,
      }),
    ),
  },
  { additionalProperties: false },
);

function declareMonitorReadStderrTool(declare: DeclareTool, runtime: MonitorToolRuntime): void {
  declare({
    name: "monitor_read_stderr",
    annotations: READS,
    label: toolText.stderrTitle,
    description: toolText.stderr,
    parameters: stderrParameters,
    describe: ({ id = "" }) => ({ subject: id }),
    async call({ id, lines }, ctx) {
      const { calls } = await runtime.use();
      return await calls.monitorReadStderr(id, ctx.cwd, lines ?? STDERR_LINES.default);
    },
  });
}
