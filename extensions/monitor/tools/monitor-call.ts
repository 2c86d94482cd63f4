import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { isHeadless } from "../../core/pi/headless.ts";
import { formatDuration, formatTime } from "../../core/text/format.ts";
import { textResult } from "../../core/tools/text-result.ts";
import { survivorsText } from "../delivery/event-text.ts";
import type { MonitorRequest, MonitorStarter } from "../start-monitor.ts";
import { inputKind } from "../stdin/task-input.ts";
import type { MonitorTask } from "../task/monitor-task.ts";
import type { StartedBy } from "../task/started-by.ts";
import { pidFact, quotedLabelOf } from "../task/task-label.ts";
import { describeLog } from "../task/task-log.ts";
import type { StopResult } from "../tasks.ts";
import type { MonitorArguments } from "./monitor-parameters.ts";
import { discardedText } from "./monitor-stop-call.ts";
import { inputLine, readyLine, restartLine } from "./start-text.ts";

export async function callMonitor(
  monitors: MonitorStarter,
  args: MonitorArguments,
  ctx: ExtensionContext,
  startedBy: StartedBy = "model",
) {
  const { task, replaced } = await monitors.start(monitorRequest(args, startedBy), ctx);
  const ignoredTimeout = args.persistent && args.timeout_ms !== undefined;
  return textResult(startText(task, replaced, ignoredTimeout === true, isHeadless(ctx)), {
    id: task.id,
    ...(replaced ? { replaced: replaced.task.id } : {}),
  });
}

/** Returns the request of a call of the tool. */
export function monitorRequest(args: MonitorArguments, startedBy: StartedBy): MonitorRequest {
  const { timeout_ms: timeoutMs, silence_ms: silenceMs, then: thenPrompt } = args;
  return { ...args, input: inputKind(args), timeoutMs, silenceMs, thenPrompt, startedBy };
}

function startText(
  task: MonitorTask,
  replaced: StopResult | undefined,
  ignoredTimeout: boolean,
  headless: boolean,
): string {
  return [
    `${[`Started monitor ${task.id} ${quotedLabelOf(task)}`, ...pidFact(task)].join(", ")}.`,
    ...(replaced ? [replacedText(replaced)] : []),
    `Deadline: ${deadlineText(task)}${ignoredTimeout ? "; timeout_ms is ignored, since it is persistent" : ""}`,
    ...readyLine(task),
    ...restartLine(task),
    ...inputLine(task),
    `Wakes you: ${headless ? headlessWakeText(task) : wakeText(task)}`,
    ...task.logs.map(describeLog),
  ].join("\n");
}

function replacedText({ task, end, discardedEvents }: StopResult): string {
  const stopped = `It replaces ${task.id}, which is stopped`;
  return `${[stopped, ...discardedText(discardedEvents), ...survivorsText(task, end)].join("; ")}.`;
}

function deadlineText(task: MonitorTask): string {
  if (task.deadlineAtMs === undefined) return "none; it runs until it is stopped or the session ends";
  return `${formatTime(task.deadlineAtMs)} (in ${formatDuration(task.spec.timeoutMs ?? 0)})`;
}

/** Explains the wake in print and JSON mode, where pi exits with the run. */
function headlessWakeText(task: MonitorTask): string {
  const { wake } = task.spec;
  if (wake === "never")
    return "never: pi exits at the end of this run, and what comes after that will not be seen";
  if (task.spec.timeoutMs === undefined) {
    return "while this run lasts; being persistent it does not hold the run, and what comes after it will not be seen";
  }
  return `${whenText(task)}; the end of this run is held for that`;
}

function wakeText(task: MonitorTask): string {
  switch (task.spec.wake) {
    case "never":
      return "never; you see its events when you next run";
    case "end":
      return `${whenText(task)}; you see its other events when you next run`;
    case "event":
      return whenText(task);
  }
}

function whenText({ spec: { wake, ready } }: MonitorTask): string {
  if (wake === "event") return "with every event and when it ends";
  return ready ? "when it is ready, or late, and when it ends" : "when it ends";
}
