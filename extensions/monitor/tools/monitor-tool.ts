import { defineTool } from "@earendil-works/pi-coding-agent";
import { type Static, Type } from "typebox";
import { survivorsText } from "../delivery/event-text.ts";
import { formatDuration, formatTime } from "../format.ts";
import { isHeadless } from "../host/headless.ts";
import { SILENCE_MS, TIMEOUT_MS } from "../settings/settings.ts";
import type { MonitorStarter } from "../start-monitor.ts";
import type { MonitorTask } from "../task/monitor-task.ts";
import { displayPath } from "../task/task-files.ts";
import { type WakeOn, wakeValues } from "../task/wake.ts";
import type { StopResult } from "../tasks.ts";
import { toolRow } from "../ui/tool-row.ts";
import { argumentChecker } from "./check-arguments.ts";
import { textResult } from "./text-result.ts";
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

export function monitorTool(monitors: MonitorStarter) {
  return defineTool({
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
    ...toolRow<Static<typeof parameters>, { id: string; replaced?: string }>(
      "monitor",
      ({ description = "", command }) => ({
        subject: description,
        detail: command === undefined ? undefined : `$ ${command}`,
      }),
      ({ details }) => details.id,
    ),
    prepareArguments: argumentChecker(parameters),
    async execute(_toolCallId, params, _signal, _onUpdate, ctx) {
      const { task, replaced } = await monitors.start(
        {
          ...params,
          timeoutMs: params.timeout_ms,
          silenceMs: params.silence_ms,
          thenPrompt: params.then,
          startedBy: "model",
        },
        ctx,
      );
      const ignoredTimeout = params.persistent && params.timeout_ms !== undefined;
      return textResult(startText(task, replaced, ignoredTimeout === true, isHeadless(ctx)), {
        id: task.id,
        ...(replaced ? { replaced: replaced.task.id } : {}),
      });
    },
  });
}

function startText(
  task: MonitorTask,
  replaced: StopResult | undefined,
  ignoredTimeout: boolean,
  headless: boolean,
): string {
  return [
    `Started monitor ${task.id} "${task.spec.description}", pid ${task.pid}.`,
    ...(replaced
      ? [
          `It replaces ${replaced.task.id}, which is stopped; ${[`${replaced.discardedEvents} events discarded`, ...survivorsText(replaced.end)].join("; ")}.`,
        ]
      : []),
    `Deadline: ${deadlineText(task)}${ignoredTimeout ? "; timeout_ms is ignored, since it is persistent" : ""}`,
    `Wakes you: ${headless ? headlessWakeText(task) : wakeText(task.spec.wake)}`,
    `stdout: ${displayPath(task.files.stdoutPath)}`,
    `stderr: ${displayPath(task.files.stderrPath)}`,
  ].join("\n");
}

function deadlineText(task: MonitorTask): string {
  if (task.deadlineAtMs === undefined) return "none; it runs until it is stopped or the session ends";
  return `${formatTime(task.deadlineAtMs)} (in ${formatDuration(task.spec.timeoutMs ?? 0)})`;
}

/** In print and JSON mode, where pi exits with the run. */
function headlessWakeText(task: MonitorTask): string {
  const { wake } = task.spec;
  if (wake === "never")
    return "never: pi exits at the end of this run, and what comes after that will not be seen";
  if (task.spec.timeoutMs === undefined) {
    return "while this run lasts; being persistent it does not hold the run, and what comes after it will not be seen";
  }
  const when = wake === "end" ? "when it ends" : "with every event and when it ends";
  return `${when}; the end of this run is held for that`;
}

function wakeText(wake: WakeOn): string {
  switch (wake) {
    case "never":
      return "never; you see its events when you next run";
    case "end":
      return "when it ends; you see its other events when you next run";
    case "event":
      return "with every event and when it ends";
  }
}
