import type { EventBus, ExtensionContext } from "@earendil-works/pi-coding-agent";
import { textResult } from "../../core/tools/text-result.ts";
import type { Delivery } from "../delivery/delivery.ts";
import { checkListedTask } from "../host/listed-task.ts";
import { checkModelMay } from "../host/stop-permission.ts";
import type { MonitorSettings } from "../settings/settings.ts";
import type { JobStarter } from "../start-job.ts";
import type { MonitorStarter } from "../start-monitor.ts";
import type { Tasks } from "../tasks.ts";
import { listDetails, listedTasks, listText, taskText } from "../texts/list.ts";
import type { Waits } from "../wait/waits.ts";
import { callAdopt } from "./adopt-call.ts";
import { callBgRun } from "./bg-run-call.ts";
import { findTask } from "./find-task.ts";
import type { BgRunArguments } from "./job-parameters.ts";
import type { JobToolCalls, LogFrom } from "./job-tools.ts";
import { logText, stderrText } from "./log-text.ts";
import { callMonitor } from "./monitor-call.ts";
import type { MonitorArguments } from "./monitor-parameters.ts";
import { callMonitorSend } from "./monitor-send-call.ts";
import { callMonitorStop } from "./monitor-stop-call.ts";
import type { MonitorToolCalls } from "./monitor-tools.ts";
import { callMonitorWait } from "./monitor-wait-call.ts";
import { screenText } from "./screen-text.ts";
import type { SendArguments, SendToolCalls } from "./send-tool.ts";
import type { WaitArguments, WaitToolCalls } from "./wait-tool.ts";

export function toolCalls(
  tasks: Tasks,
  monitors: MonitorStarter,
  jobs: JobStarter,
  settings: Pick<MonitorSettings, "modelMayStop">,
  waiting: { waits: Waits; delivery: Delivery },
  bus: EventBus,
): MonitorToolCalls & JobToolCalls & WaitToolCalls & SendToolCalls {
  return {
    async monitor(args: MonitorArguments, ctx: ExtensionContext) {
      await checkListedTask(bus, args.task);
      return await callMonitor(monitors, args, ctx);
    },
    monitorStop: (id: string, startsBefore: Promise<void>, ctx: ExtensionContext) =>
      callMonitorStop(tasks, id, startsBefore, (task) =>
        checkModelMay("stop", task, settings.modelMayStop, ctx),
      ),
    async monitorList(id: string | undefined, adopt: boolean, ctx: ExtensionContext) {
      if (adopt) return callAdopt(tasks, id, ctx);
      if (id === undefined) return textResult(listText(tasks), listDetails(listedTasks(tasks)));
      const task = await findTask(tasks, id, ctx.cwd);
      return textResult(taskText(task, tasks), listDetails([task]));
    },
    monitorWait: (
      args: Pick<WaitArguments, "id" | "for">,
      timeoutMs: number,
      startsBefore: Promise<void>,
      signal: AbortSignal | undefined,
    ) => callMonitorWait({ tasks, ...waiting }, args, timeoutMs, startsBefore, signal),
    monitorSend: (args: SendArguments, startsBefore: Promise<void>, ctx: ExtensionContext) =>
      callMonitorSend(tasks, args, startsBefore, (task) =>
        checkModelMay("write", task, settings.modelMayStop, ctx),
      ),
    monitorReadStderr: async (id: string, cwd: string, lines: number) =>
      textResult(await stderrText(await findTask(tasks, id, cwd), lines, "bg_logs"), {}),
    async bgRun(args: BgRunArguments, ctx: ExtensionContext) {
      await checkListedTask(bus, args.task);
      return await callBgRun(jobs, args, ctx);
    },
    async bgLogs(id: string, cwd: string, from: LogFrom, maxBytes: number) {
      const task = await findTask(tasks, id, cwd);
      return textResult(
        from === "screen" ? await screenText(task) : await logText(task, { from, maxBytes }),
        {},
      );
    },
  };
}
