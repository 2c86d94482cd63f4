import type { AgentToolResult, ExtensionContext } from "@earendil-works/pi-coding-agent";
import { type Static, Type } from "typebox";
import type { FeatureRuntime, LazyRuntime } from "../../core/pi/lazy-runtime.ts";
import { type DeclareTool, thenParameter } from "../../core/tools/declare-tool.ts";
import { type JobWake, jobWakeValues } from "../task/wake.ts";

const TIMEOUT_SECONDS = { min: 1, max: 604_800 } as const;
/** What a job may be called. */
export const JOB_NAME = { minLength: 1, maxLength: 40, pattern: "^[A-Za-z][\\w.:/-]*$" } as const;
/** Of what is read at once. */
export const LOG_MAX_BYTES = 50 * 1024;
export type LogEnd = "tail" | "head";

/** Declares the tools for jobs, as `declareMonitorTools` does those for monitors. */
export function declareJobTools(declare: DeclareTool, runtime: JobToolRuntime): void {
  declareBgRunTool(declare, runtime);
  declareBgLogsTool(declare, runtime);
}

const runParameters = Type.Object(
  {
    command: Type.String({ minLength: 1, pattern: "\\S", description: "Shell command, as for bash" }),
    name: Type.Optional(
      Type.String({
        ...JOB_NAME,
        description: "Short name, usable as id (letters, digits, . : / _ -)",
      }),
    ),
    timeout_seconds: Type.Optional(
      Type.Integer({
        minimum: TIMEOUT_SECONDS.min,
        maximum: TIMEOUT_SECONDS.max,
        description: "Stop after this; no deadline unless given",
      }),
    ),
    wake: Type.Optional(
      Type.Unsafe<JobWake>({
        type: "string",
        enum: [...jobWakeValues],
        description: 'Which end may start a model request while you are idle; default "always"',
      }),
    ),
    then: Type.Optional(thenParameter),
  },
  { additionalProperties: false },
);

export type BgRunArguments = Static<typeof runParameters>;

type JobToolRuntime = LazyRuntime<FeatureRuntime & { readonly calls: JobToolCalls }>;

/** As `MonitorToolCalls`. */
export interface JobToolCalls {
  bgRun(args: BgRunArguments, ctx: ExtensionContext): Promise<AgentToolResult<{ id: string }>>;
  bgLogs(id: string, cwd: string, from: LogEnd, maxBytes: number): Promise<AgentToolResult<unknown>>;
}

function declareBgRunTool(declare: DeclareTool, runtime: JobToolRuntime): void {
  declare({
    name: "bg_run",
    label: "Background job",
    description: [
      "Run a shell command in the background and get one notice when it ends, with exit code, duration and last lines. For builds, tests, training: work of which only the end matters. Returns at once; go on working, do not wait or poll.",
      "- Quick and needed now: bash. Many notices on the way: monitor.",
      "- stdout and stderr go to one log: bg_logs. Stop it with monitor_stop, list with monitor_list.",
    ].join("\n"),
    promptSnippet: "Run a long command in the background; one notice at its end",
    parameters: runParameters,
    starts: true,
    startRequest: ({ name, command }) => ({
      kind: name === undefined ? "a background job" : "the background job",
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

function declareBgLogsTool(declare: DeclareTool, runtime: JobToolRuntime): void {
  declare({
    name: "bg_logs",
    label: "Job log",
    description: "Read the log of a background job, or the stdout log of a monitor, by its end or its start.",
    parameters: logsParameters,
    describe: ({ id = "" }) => ({ subject: id }),
    async call({ id, from, max_bytes: maxBytes }, ctx) {
      return await (await runtime.use()).calls.bgLogs(id, ctx.cwd, from ?? "tail", maxBytes ?? LOG_MAX_BYTES);
    },
  });
}
