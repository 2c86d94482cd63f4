import type { ExtensionAPI } from "@earendil-works/pi-coding-agent";
import type { MonitorStarter } from "../start-monitor.ts";
import { displayPath } from "../task/task-files.ts";
import type { Tasks } from "../tasks.ts";
import { listText, taskText } from "../tools/list-text.ts";
import { stopText } from "../tools/monitor-stop-tool.ts";
import { stderrText } from "../tools/stderr-text.ts";
import type { PanelOpener } from "../ui/panel/panel-opener.ts";
import { completeIds, completions, idItems } from "./complete-ids.ts";
import { show, showOrExplain } from "./show.ts";
import { unquote } from "./unquote.ts";

const TAIL_LINES = { min: 1, max: 2_000, default: 200 } as const;
const LABEL_MAX_CHARS = 40;
/** No default of pi uses it, in 0.87.1 and in 1.5.2. */
const PANEL_SHORTCUT = "alt+m";

export function registerCommands(
  pi: ExtensionAPI,
  tasks: Tasks,
  monitors: MonitorStarter,
  panel: PanelOpener,
): void {
  const { registry } = tasks;

  pi.registerCommand("monitors", {
    description: 'Show monitors, or one by its id; "clear" forgets the ended ones',
    getArgumentCompletions: (prefix) =>
      completions([...idItems(registry.all()), { value: "clear", label: "clear" }], prefix),
    handler: (args, ctx) =>
      showOrExplain(ctx, async () => {
        const argument = args.trim();
        if (argument === "clear") {
          return `Ended monitors forgotten: ${registry.forgetEnded()}. Their logs are kept.`;
        }
        const task = argument === "" ? undefined : registry.find(argument);
        if (ctx.mode !== "tui") return task ? taskText(task, tasks) : listText(tasks);
        panel.show(ctx, task?.id);
        return undefined;
      }),
  });
  pi.registerShortcut(PANEL_SHORTCUT, {
    description: "Show monitors",
    handler: (ctx) => panel.show(ctx),
  });

  pi.registerCommand("monitor", {
    description: "Start a monitor: <command>",
    handler: (args, ctx) =>
      showOrExplain(ctx, async () => {
        const command = unquote(args);
        if (command === "") throw new Error("/monitor needs the command to run: /monitor tail -f app.log");
        const description = command.replace(/\s+/g, " ").slice(0, LABEL_MAX_CHARS);
        const { task } = await monitors.start(
          { description, command, persistent: true, wake: "never", startedBy: "user" },
          ctx,
        );
        return `Started monitor ${task.id}, pid ${task.pid}; it runs until /monitor-stop ${task.id}; ${displayPath(task.files.stdoutPath)}`;
      }),
  });

  pi.registerCommand("monitor-stop", {
    description: "Stop a monitor: <id|all>",
    getArgumentCompletions: (prefix) => completeIds(registry.running(), prefix, true),
    handler: (args, ctx) =>
      showOrExplain(ctx, async () => {
        const id = args.trim();
        if (id === "") throw new Error("/monitor-stop needs an id or all.");
        return id === "all" ? await stopAll(tasks) : stopText(await tasks.stop(id, "command"), tasks);
      }),
  });

  pi.registerCommand("monitor-tail", {
    description: "Show a monitor's stderr: <id> [lines]",
    getArgumentCompletions: (prefix) => completeIds([...registry.running(), ...registry.ended()], prefix),
    handler: (args, ctx) =>
      showOrExplain(ctx, async () => {
        const [id = "", lines = String(TAIL_LINES.default)] = args.trim().split(/\s+/);
        if (id === "") throw new Error("/monitor-tail needs an id.");
        return await stderrText(registry.find(id), lineCount(lines));
      }),
  });

  pi.registerCommand("monitor-clean", {
    description: "Stop all monitors",
    handler: async (_args, ctx) => show(ctx, await stopAll(tasks)),
  });
}

async function stopAll(tasks: Tasks): Promise<string> {
  const results = await tasks.stopAllMonitors("command");
  return results.map((result) => stopText(result, tasks)).join("\n") || "No monitor is running.";
}

function lineCount(text: string): number {
  const lines = Number(text);
  if (Number.isInteger(lines) && lines >= TAIL_LINES.min && lines <= TAIL_LINES.max) return lines;
  throw new Error(
    `lines is ${JSON.stringify(text)}; allowed is an integer from ${TAIL_LINES.min} to ${TAIL_LINES.max}.`,
  );
}
