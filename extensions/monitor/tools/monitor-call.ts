import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { isHeadless } from "../../core/pi/headless.ts";
import { formatDuration, formatTime } from "../../core/text/format.ts";
import { textResult } from "../../core/tools/text-result.ts";
import type { MonitorRequest, MonitorStarter } from "../start-monitor.ts";
import { inputKind } from "../stdin/task-input.ts";
import type { MonitorTask } from "../task/monitor-task.ts";
import type { StartedBy } from "../task/started-by.ts";
import { pidFact, quotedLabelOf } from "../task/task-label.ts";
import { describeLog } from "../task/task-log.ts";
import type { StopResult } from "../tasks.ts";
import { callText } from "../texts/calls.ts";
import { survivorsText } from "../texts/events.ts";
import { inputLine, readyLine, restartLine } from "../texts/start-facts.ts";
import type { MonitorArguments } from "./monitor-parameters.ts";
import { discardedText } from "./monitor-stop-call.ts";

export async function callMonitor(
  monitors: MonitorStarter,
  args: MonitorArguments,
  ctx: ExtensionContext,
  startedBy: StartedBy = "model",
) {
  const { task, replaced } = await monitors.start(monitorRequest(args, startedBy), ctx);
  const ignoredTimeout = args.persistent && args.timeout_ms !== undefined;
  return textResult(startedText(task, replaced, ignoredTimeout === true, isHeadless(ctx)), {
    id: task.id,
    ...(replaced ? { replaced: replaced.task.id } : {}),
  });
}

/** Returns the request of a call of the tool. */
export function monitorRequest(args: MonitorArguments, startedBy: StartedBy): MonitorRequest {
  const { timeout_ms: timeoutMs, silence_ms: silenceMs, then: thenPrompt } = args;
  return { ...args, input: inputKind(args), timeoutMs, silenceMs, thenPrompt, startedBy };
}

function startedText(
  task: MonitorTask,
  replaced: StopResult | undefined,
  ignoredTimeout: boolean,
  headless: boolean,
): string {
  return [
    `${[callText.startedMonitor(task.id, quotedLabelOf(task)), ...pidFact(task)].join(", ")}.`,
    ...(replaced ? [replacedText(replaced)] : []),
    callText.deadline(deadlineText(task), ignoredTimeout),
    ...readyLine(task),
    ...restartLine(task),
    ...inputLine(task),
    callText.wakesYou(headless ? headlessWakeText(task) : wakeText(task)),
    ...task.logs.map(describeLog),
  ].join("\n");
}

function replacedText({ task, end, discardedEvents }: StopResult): string {
  const stopped = callText.replaces(task.id);
  return `${[stopped, ...discardedText(discardedEvents), ...survivorsText(task, end)].join("; ")}.`;
}

function deadlineText(task: MonitorTask): string {
  if (task.deadlineAtMs === undefined) return callText.noDeadline;
  return `${formatTime(task.deadlineAtMs)} (in ${formatDuration(task.spec.timeoutMs ?? 0)})`;
}

/** Explains the wake in print and JSON mode, where pi exits with the run. */
function headlessWakeText(task: MonitorTask): string {
  const { wake } = task.spec;
  if (wake === "never") return callText.neverInPrint;
  if (task.spec.timeoutMs === undefined) {
    return callText.whileRunLasts;
  }
  return callText.heldRun(whenText(task));
}

function wakeText(task: MonitorTask): string {
  switch (task.spec.wake) {
    case "never":
      return callText.neverWakes;
    case "end":
      return callText.wakesWhen(whenText(task));
    case "event":
      return whenText(task);
  }
}

function whenText({ spec: { wake, ready } }: MonitorTask): string {
  if (wake === "event") return callText.everyEvent;
  return callText.whenItEnds(ready !== undefined);
}
