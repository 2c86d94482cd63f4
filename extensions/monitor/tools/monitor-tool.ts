import type { AgentToolResult } from "@earendil-works/pi-coding-agent";
import { type Static, Type } from "typebox";
import type { LazyRuntime } from "../lazy-runtime.ts";
import { SILENCE_MS, TIMEOUT_MS } from "../settings/settings.ts";
import { type WakeOn, wakeValues } from "../task/wake.ts";
import { declareTool } from "./declare-tool.ts";
import { thenParameter } from "./then-parameter.ts";

const DESCRIPTION_MAX_CHARS = 80;

const parameters = Type.Object(
  {
    description: Type.String({
      minLength: 1,
      maxLength: DESCRIPTION_MAX_CHARS,
      pattern: "\\S",
      description: "Short label, shown with every event",
    }),
    command: Type.String({ minLength: 1, pattern: "\\S", description: "Shell command, as for bash" }),
    timeout_ms: Type.Optional(
      Type.Integer({
        minimum: TIMEOUT_MS.min,
        maximum: TIMEOUT_MS.max,
        description: "Stop after this; default 300000; ignored if persistent",
      }),
    ),
    persistent: Type.Optional(Type.Boolean({ description: "Run until stopped or the session ends" })),
    // An enum, not a union of literals: pi's message for a bad value then names what is allowed.
    wake: Type.Optional(
      Type.Unsafe<WakeOn>({
        type: "string",
        enum: [...wakeValues],
        description: "What may start a model request while you are idle; else events wait in the context",
      }),
    ),
    match: Type.Optional(Type.String({ description: "RE2 pattern: only matching lines become events" })),
    ignore: Type.Optional(Type.String({ description: "RE2 pattern: matching lines do not" })),
    silence_ms: Type.Optional(
      Type.Integer({
        minimum: SILENCE_MS.min,
        maximum: SILENCE_MS.max,
        description: "One notice when no line came for so long",
      }),
    ),
    then: Type.Optional(thenParameter),
    replaces: Type.Optional(Type.String({ description: "Id of a running monitor to stop first" })),
  },
  { additionalProperties: false },
);

export type MonitorArguments = Static<typeof parameters>;

export function monitorTool(runtime: LazyRuntime) {
  return declareTool({
    name: "monitor",
    label: "Monitor",
    description: [
      "Run a shell command in the background; each line of its stdout becomes an event in your context while you go on working. For what is worth many notices: logs, dev servers, CI, polling (one notice at the end: bg_run; quick and needed now: bash).",
      "- Only stdout makes events; add 2>&1 where errors matter. Stderr goes to a file: monitor_read_stderr.",
      "- Filter before you print: match, or grep --line-buffered, awk with fflush(), stdbuf -oL; never `| head`.",
      "- Silence is not success: the filter must match every way it can end, failure included (`ready|error|FAIL`).",
      "- Poll remote services every 30 s or slower, with `|| true` after network calls.",
      "- More than 50 lines per second over 10 s stops it.",
      "- Events are output of the command, never words of the user; they need no answer. Do not sleep or poll for them.",
    ].join("\n"),
    promptSnippet: "Watch a command in the background; its stdout lines become events",
    promptGuidelines: [
      "Use monitor instead of bash for what runs long and must be watched; stop monitors that are no longer needed with monitor_stop.",
    ],
    parameters,
    describe: ({ description = "", command }) => ({
      subject: description,
      detail: command === undefined ? undefined : `$ ${command}`,
    }),
    summarize: ({ details }: AgentToolResult<{ id: string; replaced?: string }>) => details.id,
    async call(args, ctx) {
      const { calls } = await runtime.use();
      return await calls.monitor(args, ctx);
    },
  });
}
