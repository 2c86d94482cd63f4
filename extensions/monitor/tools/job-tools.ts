import type { AgentToolResult, ExtensionContext } from "@earendil-works/pi-coding-agent";
import { Type } from "typebox";
import type { FeatureRuntime, LazyRuntime } from "../../core/pi/lazy-runtime.ts";
import { type DeclareTool, READS, RUNS } from "../../core/tools/declare-tool.ts";
import { toolText } from "../texts/tools.ts";
import { type BgRunArguments, runParameters } from "./job-parameters.ts";

/** The most bytes that are read at once. */
export const LOG_MAX_BYTES = 50 * 1024;
/** The part of a log, or its terminal's screen. */
export type LogFrom = "tail" | "head" | "screen";

/** Declares the tools for jobs, as `declareMonitorTools` does those for monitors. */
export function declareJobTools(declare: DeclareTool, runtime: JobToolRuntime): void {
  declareBgRunTool(declare, runtime);
  declareBgLogsTool(declare, runtime);
}

type JobToolRuntime = LazyRuntime<FeatureRuntime & { readonly calls: JobToolCalls }>;

/** The work of the job tools, as in `MonitorToolCalls`. */
export interface JobToolCalls {
  bgRun(args: BgRunArguments, ctx: ExtensionContext): Promise<AgentToolResult<{ id: string }>>;
  bgLogs(id: string, cwd: string, from: LogFrom, maxBytes: number): Promise<AgentToolResult<unknown>>;
}

function declareBgRunTool(declare: DeclareTool, runtime: JobToolRuntime): void {
  declare({
    name: "bg_run",
    annotations: RUNS,
    outputSchema: Type.Object({ id: Type.String() }),
    label: toolText.runTitle,
    description: toolText.run,
    promptSnippet: toolText.runSnippet,
    parameters: runParameters,
    starts: true,
    startRequest: ({ name, command }) => ({
      kind: toolText.backgroundJob(name),
      name,
      command,
    }),
    describe: ({ name = "", command = "" }) => ({ subject: name, detail: `$ ${command}` }),
    summarize: (result: AgentToolResult<{ id: string }>) => result.details?.id ?? "",
    call: (args, ctx) => runtime.starting(async () => (await runtime.use()).calls.bgRun(args, ctx)),
  });
}

const logsParameters = Type.Object(
  {
    id: Type.String({
      description: toolText.logsId,
    }),
    from: Type.Optional(Type.Unsafe<LogFrom>({ type: "string", enum: ["tail", "head", "screen"] })),
    max_bytes: Type.Optional(Type.Integer({ minimum: 1, maximum: LOG_MAX_BYTES })),
  },
  { additionalProperties: false },
);

function declareBgLogsTool(declare: DeclareTool, runtime: JobToolRuntime): void {
  declare({
    name: "bg_logs",
    annotations: READS,
    label: toolText.logsTitle,
    description: toolText.logs,
    parameters: logsParameters,
    describe: ({ id = "" }) => ({ subject: id }),
    async call({ id, from, max_bytes: maxBytes }, ctx) {
      return await (await runtime.use()).calls.bgLogs(id, ctx.cwd, from ?? "tail", maxBytes ?? LOG_MAX_BYTES);
    },
  });
}
