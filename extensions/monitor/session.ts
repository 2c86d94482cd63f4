import type {
  ExtensionAPI,
  ExtensionContext,
  SessionShutdownEvent,
  SessionStartEvent,
} from "@earendil-works/pi-coding-agent";
import { registerCommands } from "./commands/register-commands.ts";
import { registerJobCommands } from "./commands/register-job-commands.ts";
import { attachDelivery } from "./delivery/attach.ts";
import { Announcer } from "./host/announce.ts";
import { confirmStarts } from "./host/confirm.ts";
import { claim, leave } from "./host/handover.ts";
import { endTasksOnSignal } from "./host/headless-signals.ts";
import { loadSettings } from "./host/load-settings.ts";
import { blockInPlanMode } from "./host/plan-mode.ts";
import { relistTasks } from "./host/relisting.ts";
import { taskDirectory } from "./host/task-directory.ts";
import { Guardian } from "./processes/guardian.ts";
import { TaskRegistry } from "./registry.ts";
import { JobStarter } from "./start-job.ts";
import { MonitorStarter } from "./start-monitor.ts";
import { removeOldFiles } from "./task/retention.ts";
import { Tasks } from "./tasks.ts";
import { bgLogsTool } from "./tools/bg-logs-tool.ts";
import { bgRunTool } from "./tools/bg-run-tool.ts";
import { monitorListTool } from "./tools/monitor-list-tool.ts";
import { monitorReadStderrTool } from "./tools/monitor-read-stderr-tool.ts";
import { monitorStopTool } from "./tools/monitor-stop-tool.ts";
import { monitorTool } from "./tools/monitor-tool.ts";
import { JobsLine } from "./ui/jobs-line.ts";
import { PanelOpener } from "./ui/panel/panel-opener.ts";
import { panelTasks } from "./ui/panel/panel-tasks.ts";
import { Status } from "./ui/status.ts";
import { Toasts } from "./ui/toasts.ts";

/** Tools of ours do not make a repeated event news. */
const OWN_TOOLS: ReadonlySet<string> = new Set([
  "monitor",
  "monitor_stop",
  "monitor_list",
  "monitor_read_stderr",
  "bg_run",
  "bg_logs",
]);

/** Tools that start something, and what the user is asked about them. */
const STARTING_TOOLS = {
  monitor: ({ description, command }: Record<string, unknown>) => ({
    title: `Start the monitor "${description}"?`,
    command: String(command),
  }),
  bg_run: ({ name, command }: Record<string, unknown>) => ({
    title: name === undefined ? "Start a background job?" : `Start the background job "${name}"?`,
    command: String(command),
  }),
};

/** Sets up one session runtime. @returns what ends it, told whether a reload follows */
export async function startSession(
  pi: ExtensionAPI,
  ctx: ExtensionContext,
  reason: SessionStartEvent["reason"],
): Promise<(reason: SessionShutdownEvent["reason"]) => Promise<void>> {
  const settings = loadSettings(ctx);
  for (const problem of settings.problems) report(ctx, problem);
  const registry = new TaskRegistry();
  const { delivery, hold } = attachDelivery(pi, ctx, settings.monitor, () => registry.running());
  const toasts = new Toasts(ctx, settings.monitor.toasts);
  const before = reason === "reload" ? claim() : undefined;
  const state = before === "unfit" ? undefined : before;
  const jobsLine = new JobsLine(ctx, registry);
  const observers = [new Announcer(pi.events), toasts, jobsLine];
  const tasks = new Tasks(registry, delivery, new Guardian(state?.guardian), observers);
  const monitors = new MonitorStarter(tasks, settings);
  const status = new Status(ctx);
  const refresh = (): void => {
    status.show(registry.running(), delivery.waitingEvents);
    hold?.check();
  };
  tasks.onChange = refresh;
  delivery.onWaiting = refresh;
  const removeSignalHandlers = hold && endTasksOnSignal(hold, () => tasks.close());

  pi.registerTool(monitorTool(monitors));
  pi.registerTool(monitorStopTool(tasks));
  pi.registerTool(monitorListTool(tasks));
  pi.registerTool(monitorReadStderrTool(tasks));
  const panel = new PanelOpener(panelTasks(tasks));
  registerCommands(pi, tasks, monitors, panel);
  if (settings.monitor.jobs) registerJobs(pi, tasks, new JobStarter(tasks, settings), panel);
  // First, so that nobody is asked about what is refused anyway.
  blockInPlanMode(pi, ctx, new Set(Object.keys(STARTING_TOOLS)));
  if (settings.monitor.confirm) confirmStarts(pi, STARTING_TOOLS);
  if (state) await tasks.resume(state);
  if (before === "unfit")
    report(ctx, "The monitors were started by another version of pi-monitor: they are ended.");
  relistTasks(pi, ctx, registry, delivery, reason);

  pi.on("agent_settled", () => toasts.agentSettled());
  pi.on("input", () => tasks.forgetRepeats());
  pi.on("tool_execution_end", (event) => {
    if (!OWN_TOOLS.has(event.toolName)) tasks.forgetRepeats();
  });

  void removeOldFiles(taskDirectory(), settings.monitor.keepDays, Date.now());

  return async (shutdownReason) => {
    removeSignalHandlers?.();
    tasks.onChange = () => {};
    toasts.close();
    jobsLine.close();
    panel.close();
    if (shutdownReason === "reload") leave(await tasks.suspend());
    else await tasks.close();
  };
}

function registerJobs(pi: ExtensionAPI, tasks: Tasks, jobs: JobStarter, panel: PanelOpener): void {
  pi.registerTool(bgRunTool(jobs));
  pi.registerTool(bgLogsTool(tasks));
  registerJobCommands(pi, tasks, jobs, panel);
}

function report(ctx: ExtensionContext, problem: string): void {
  if (ctx.hasUI) ctx.ui.notify(problem, "warning");
  else process.stderr.write(`${problem}\n`);
}
