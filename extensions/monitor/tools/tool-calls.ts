import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { textResult } from "../../core/tools/text-result.ts";
import type { JobStarter } from "../start-job.ts";
import type { MonitorStarter } from "../start-monitor.ts";
import type { Tasks } from "../tasks.ts";
import { callBgRun } from "./bg-run-call.ts";
import type { BgRunArguments, JobToolCalls, LogEnd } from "./job-tools.ts";
import { listDetails, listedTasks, listText, taskText } from "./list-text.ts";
import { logText } from "./log-text.ts";
import { callMonitor } from "./monitor-call.ts";
import { callMonitorStop } from "./monitor-stop-call.ts";
import type { MonitorArguments, MonitorToolCalls } from "./monitor-tools.ts";
import { stderrText } from "./stderr-text.ts";

export function toolCalls(
  tasks: Tasks,
  monitors: MonitorStarter,
  jobs: JobStarter,
): MonitorToolCalls & JobToolCalls {
  const { registry } = tasks;
  return {
    monitor: (args: MonitorArguments, ctx: ExtensionContext) => callMonitor(monitors, args, ctx),
    monitorStop: (id: string, startsBefore: Promise<void>) => callMonitorStop(tasks, id, startsBefore),
    monitorList(id: string | undefined) {
      if (id === undefined) return textResult(listText(tasks), listDetails(listedTasks(tasks)));
      const task = registry.find(id);
      return textResult(taskText(task, tasks), listDetails([task]));
    },
    monitorReadStderr: async (id: string, lines: number) =>
      textResult(await stderrText(registry.find(id), lines), {}),
    bgRun: (args: BgRunArguments, ctx: ExtensionContext) => callBgRun(jobs, args, ctx),
    bgLogs: async (id: string, cwd: string, from: LogEnd, maxBytes: number) =>
      textResult(await logText(tasks, id, cwd, from, maxBytes), {}),
  };
}
