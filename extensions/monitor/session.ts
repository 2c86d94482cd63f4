import type {
  ExtensionAPI,
  ExtensionContext,
  SessionShutdownEvent,
  SessionStartEvent,
} from "@earendil-works/pi-coding-agent";
import { registerCommands } from "./commands/register-commands.ts";
import { attachDelivery } from "./delivery/attach.ts";
import { Announcer } from "./host/announce.ts";
import { confirmStarts } from "./host/confirm.ts";
import { claim, leave } from "./host/handover.ts";
import { endTasksOnSignal } from "./host/headless-signals.ts";
import { loadSettings } from "./host/load-settings.ts";
import { blockInPlanMode } from "./host/plan-mode.ts";
import { relistTasks } from "./host/relisting.ts";
import { taskDirectory } from "./host/task-directory.ts";
import { Monitors } from "./monitors.ts";
import { Guardian } from "./processes/guardian.ts";
import { TaskRegistry } from "./registry.ts";
import { removeOldFiles } from "./task/retention.ts";
import { monitorListTool } from "./tools/monitor-list-tool.ts";
import { monitorReadStderrTool } from "./tools/monitor-read-stderr-tool.ts";
import { monitorStopTool } from "./tools/monitor-stop-tool.ts";
import { monitorTool } from "./tools/monitor-tool.ts";
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
]);

/** Tools that start something, and what the user is asked about them. */
const STARTING_TOOLS = {
  monitor: ({ description, command }: Record<string, unknown>) => ({
    title: `Start the monitor "${description}"?`,
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
  const guardian = new Guardian(settings.monitor.killGraceMs, state?.guardian);
  const monitors = new Monitors(settings, registry, delivery, [new Announcer(pi.events), toasts], guardian);
  const status = new Status(ctx);
  const refresh = (): void => {
    status.show(registry.running(), delivery.waitingEvents);
    hold?.check();
  };
  monitors.onChange = refresh;
  delivery.onWaiting = refresh;
  const removeSignalHandlers = hold && endTasksOnSignal(hold, () => monitors.close());

  pi.registerTool(monitorTool(monitors));
  pi.registerTool(monitorStopTool(monitors));
  pi.registerTool(monitorListTool(monitors));
  pi.registerTool(monitorReadStderrTool(monitors));
  const panel = new PanelOpener(panelTasks(monitors));
  registerCommands(pi, monitors, panel);
  // First, so that nobody is asked about what is refused anyway.
  blockInPlanMode(pi, ctx, new Set(Object.keys(STARTING_TOOLS)));
  if (settings.monitor.confirm) confirmStarts(pi, STARTING_TOOLS);
  if (state) await monitors.resume(state);
  if (before === "unfit")
    report(ctx, "The monitors were started by another version of pi-monitor: they are ended.");
  relistTasks(pi, ctx, registry, delivery, reason);

  pi.on("agent_settled", () => toasts.agentSettled());
  pi.on("input", () => monitors.forgetRepeats());
  pi.on("tool_execution_end", (event) => {
    if (!OWN_TOOLS.has(event.toolName)) monitors.forgetRepeats();
  });

  void removeOldFiles(taskDirectory(), settings.monitor.keepDays, Date.now());

  return async (shutdownReason) => {
    removeSignalHandlers?.();
    monitors.onChange = () => {};
    toasts.close();
    panel.close();
    if (shutdownReason === "reload") leave(await monitors.suspend());
    else await monitors.close();
  };
}

function report(ctx: ExtensionContext, problem: string): void {
  if (ctx.hasUI) ctx.ui.notify(problem, "warning");
  else process.stderr.write(`${problem}\n`);
}
