import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { Type } from "typebox";
import { isHeadless } from "../../core/pi/headless.ts";
import { formatDuration } from "../../core/text/format.ts";
import { checkArguments } from "../../core/tools/check-arguments.ts";
import { textResult } from "../../core/tools/text-result.ts";
import type { JobRequest, JobStarter } from "../start-job.ts";
import { inputKind } from "../stdin/task-input.ts";
import type { JobTask } from "../task/job-task.ts";
import type { StartedBy } from "../task/started-by.ts";
import { pidFact, quotedLabelOf } from "../task/task-label.ts";
import { describeLog } from "../task/task-log.ts";
import type { JobWake } from "../task/wake.ts";
import { callText } from "../texts/calls.ts";
import { inputLine, readyLine, restartLine } from "../texts/start-facts.ts";
import type { BgRunArguments } from "./job-parameters.ts";
import { startParameters } from "./task-parameters.ts";

const startBounds = Type.Object(startParameters);

export async function callBgRun(
  jobs: JobStarter,
  args: BgRunArguments,
  ctx: ExtensionContext,
  startedBy: StartedBy = "model",
) {
  const job = await jobs.start(jobRequest(args, startedBy), ctx);
  return textResult(startedText(job, isHeadless(ctx)), { id: job.id });
}

/** Returns the request of a call of the tool. */
export function jobRequest(args: BgRunArguments, startedBy: StartedBy): JobRequest {
  const { ready, restart, timeout_seconds: timeoutSeconds, silence_ms: silenceMs, then: thenPrompt } = args;
  const timeoutMs = timeoutSeconds === undefined ? undefined : timeoutSeconds * 1_000;
  checkArguments(startBounds, { ready, restart, silence_ms: silenceMs, then: thenPrompt });
  return { ...args, input: inputKind(args), thenPrompt, timeoutMs, silenceMs, startedBy };
}

function startedText(job: JobTask, headless: boolean): string {
  const { timeoutMs, wake } = job.spec;
  return [
    `${[callText.startedJob(job.id, job.spec.name && quotedLabelOf(job)), ...pidFact(job)].join(", ")}.`,
    `Deadline: ${timeoutMs === undefined ? "none" : `in ${formatDuration(timeoutMs)}`}`,
    ...readyLine(job),
    ...restartLine(job),
    ...inputLine(job),
    callText.endWakesYou(
      wakeText(wake),
      job.spec.ready !== undefined && wake !== "never",
      headless ? headlessText(job) : "",
    ),
    ...job.logs.map(describeLog),
  ].join("\n");
}

/** Explains the wake in print and JSON mode, where pi exits with the run. */
function headlessText({ spec: { wake, timeoutMs } }: JobTask): string {
  if (wake === "never") return callText.notSeen;
  const bound = callText.howeverLong(timeoutMs);
  return callText.runIsHeld(bound);
}

function wakeText(wake: JobWake): string {
  switch (wake) {
    case "always":
      return callText.inAnyCase;
    case "failure":
      return callText.unlessZero;
    case "success":
      return callText.onlyIfZero;
    case "never":
      return "never";
  }
}
