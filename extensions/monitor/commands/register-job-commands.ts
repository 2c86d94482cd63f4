import type { ExtensionAPI } from "@earendil-works/pi-coding-agent";
import type { JobStarter } from "../start-job.ts";
import { displayPath } from "../task/task-files.ts";
import type { Tasks } from "../tasks.ts";
import { listText } from "../tools/list-text.ts";
import { LOG_MAX_BYTES, logText } from "../tools/log-text.ts";
import type { PanelOpener } from "../ui/panel/panel-opener.ts";
import { completeIds } from "./complete-ids.ts";
import { showOrExplain } from "./show.ts";
import { unquote } from "./unquote.ts";

export function registerJobCommands(
  pi: ExtensionAPI,
  tasks: Tasks,
  jobs: JobStarter,
  panel: PanelOpener,
): void {
  const { registry } = tasks;

  pi.registerCommand("bg", {
    description: "Start a background job: <command>; alone, show all",
    handler: (args, ctx) =>
      showOrExplain(ctx, async () => {
        const command = unquote(args);
        if (command === "") {
          if (ctx.mode !== "tui") return listText(tasks);
          panel.show(ctx);
          return undefined;
        }
        const job = await jobs.start({ command, wake: "never", startedBy: "user" }, ctx);
        return `Started job ${job.id}, pid ${job.pid}; ${displayPath(job.files.logPath)}`;
      }),
  });

  pi.registerCommand("bg-logs", {
    description: "Show the end of a job's log: <id>",
    getArgumentCompletions: (prefix) => completeIds([...registry.running(), ...registry.ended()], prefix),
    handler: (args, ctx) =>
      showOrExplain(ctx, async () => {
        const id = args.trim();
        if (id === "") throw new Error("/bg-logs needs an id or a name.");
        return await logText(tasks, id, ctx.cwd, "tail", LOG_MAX_BYTES);
      }),
  });
}
