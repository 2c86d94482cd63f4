import { defineTool } from "@earendil-works/pi-coding-agent";
import { type Static, Type } from "typebox";
import { formatDuration } from "../format.ts";
import { isHeadless } from "../host/headless.ts";
import type { JobStarter } from "../start-job.ts";
import type { JobTask } from "../task/job-task.ts";
import { displayPath } from "../task/task-files.ts";
import { type JobWake, jobWakeValues } from "../task/wake.ts";
import { toolRow } from "../ui/tool-row.ts";
import { argumentChecker } from "./check-arguments.ts";
import { textResult } from "./text-result.ts";
import { thenParameter } from "./then-parameter.ts";

const TIMEOUT_SECONDS = { min: 1, max: 604_800 } as const;

const parameters = Type.Object(
  {
    command: Type.String({ minLength: 1, pattern: "\\S", description: "Shell command, as for bash" }),
    name: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 40,
        pattern: "^[A-Za-z][\\w.:/-]*$",
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

export function bgRunTool(jobs: JobStarter) {
  return defineTool({
    name: "bg_run",
    label: "Background job",
    description: [
      "Run a shell command in the background and get one notice when it ends, with exit code, duration and last lines. For builds, tests, training: work of which only the end matters. Returns at once; go on working, do not wait or poll.",
      "- Quick and needed now: bash. Many notices on the way: monitor.",
      "- stdout and stderr go to one log: bg_logs. Stop it with monitor_stop, list with monitor_list.",
    ].join("\n"),
    promptSnippet: "Run a long command in the background; one notice at its end",
    parameters,
    ...toolRow<Static<typeof parameters>, { id: string }>(
      "bg_run",
      ({ name = "", command = "" }) => ({ subject: name, detail: `$ ${command}` }),
      (result) => result.details?.id ?? "",
    ),
    prepareArguments: argumentChecker(parameters),
    async execute(_toolCallId, params, _signal, _onUpdate, ctx) {
      const { timeout_seconds: timeoutSeconds } = params;
      const timeoutMs = timeoutSeconds === undefined ? undefined : timeoutSeconds * 1_000;
      const job = await jobs.start(
        { ...params, thenPrompt: params.then, timeoutMs, startedBy: "model" },
        ctx,
      );
      return textResult(startText(job, isHeadless(ctx)), { id: job.id });
    },
  });
}

function startText(job: JobTask, headless: boolean): string {
  const { timeoutMs, wake } = job.spec;
  return [
    `Started job ${job.id}${job.spec.name ? ` "${job.spec.name}"` : ""}, pid ${job.pid}.`,
    `Deadline: ${timeoutMs === undefined ? "none" : `in ${formatDuration(timeoutMs)}`}`,
    `Its end wakes you: ${wakeText(wake)}${headless && wake === "never" ? ": pi exits with this run, and it will not be seen" : ""}`,
    `log: ${displayPath(job.files.logPath)}`,
  ].join("\n");
}

function wakeText(wake: JobWake): string {
  switch (wake) {
    case "always":
      return "in any case";
    case "failure":
      return "unless it exits with code 0";
    case "success":
      return "only if it exits with code 0";
    case "never":
      return "never";
  }
}
