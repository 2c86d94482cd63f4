import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { pluralIs } from "../core/text/format.ts";
import { valueLabel } from "../core/text/label.ts";
import { taskDirectory } from "./host/paths.ts";
import { shellCommand } from "./host/shell-command.ts";
import type { ShellSettings } from "./host/shell-settings.ts";
import type { MonitorSettings } from "./settings/settings.ts";
import type { BaseLimits } from "./task/base-task.ts";
import { JobTask } from "./task/job-task.ts";
import { checkDirectory } from "./task/spawn-shell.ts";
import { reserveTaskFiles } from "./task/task-files.ts";
import { quotedLabelOf } from "./task/task-label.ts";
import type { JobWake } from "./task/wake.ts";
import type { Tasks } from "./tasks.ts";

/** A call of the tool or of the command, its fields valid each on its own. */
export interface JobRequest {
  command: string;
  name?: string | undefined;
  timeoutMs?: number | undefined;
  wake?: JobWake | undefined;
  thenPrompt?: string | undefined;
  startedBy: "model" | "user";
}

/** What stops several tasks must not name one. */
const RESERVED_NAMES: readonly string[] = ["all", "all-jobs"];

/** Starts jobs, within the limits of one session. */
export class JobStarter {
  readonly #tasks: Tasks;
  readonly #settings: MonitorSettings;
  readonly #shell: ShellSettings;
  readonly #limits: BaseLimits;
  /** Whose start is under way: they count as running until they are registered as that. */
  readonly #starting = new Set<JobRequest>();

  constructor(tasks: Tasks, settings: MonitorSettings, shell: ShellSettings) {
    this.#tasks = tasks;
    this.#settings = settings;
    this.#shell = shell;
    const { logMaxBytes, jobKillGraceMs, killDaemons } = settings;
    this.#limits = { logMaxBytes, killGraceMs: jobKillGraceMs, killDaemons };
  }

  /** @throws Error that says what is wrong and what to do; nothing is left behind then */
  async start(request: JobRequest, ctx: ExtensionContext): Promise<JobTask> {
    if (request.thenPrompt !== undefined && request.wake === "never") {
      throw new Error(
        'then needs a wake: wake is "never"; allowed with then is "always" (the default), "failure" or "success".',
      );
    }
    this.#checkRoom(request.name);
    this.#starting.add(request);
    try {
      const shell = await shellCommand(request.command, this.#shell, ctx);
      await checkDirectory(shell);
      const files = await reserveTaskFiles(taskDirectory(), "j");
      const start = {
        command: request.command,
        name: request.name,
        shell,
        timeoutMs: request.timeoutMs,
        wake: request.wake ?? "always",
        thenPrompt: request.thenPrompt,
        startedBy: request.startedBy,
        sessionId: ctx.sessionManager.getSessionId(),
      };
      const task = await JobTask.start(start, this.#limits, files, this.#tasks.observer);
      const added = this.#tasks.add(task);
      this.#starting.delete(request);
      await added;
      return task;
    } finally {
      this.#starting.delete(request);
    }
  }

  #checkRoom(name: string | undefined): void {
    if (name !== undefined && RESERVED_NAMES.includes(name)) {
      throw new Error(
        `name ${valueLabel(name)} is a word of monitor_stop. Nothing was started: give another name.`,
      );
    }
    const running = this.#tasks.registry.running().filter((task) => task.kind === "job");
    const taken = name !== undefined && running.find((job) => job.spec.name === name);
    if (taken || (name !== undefined && [...this.#starting].some((request) => request.name === name))) {
      throw new Error(
        `name ${valueLabel(name)} is taken by a running job${taken ? ` (${taken.id})` : ""}. ` +
          "Give another name, or stop that one first (monitor_stop).",
      );
    }
    const { maxJobs } = this.#settings;
    if (running.length + this.#starting.size < maxJobs) return;
    const list = running.map((job) => `${job.id} ${quotedLabelOf(job)}`).join(", ");
    throw new Error(
      `${pluralIs(maxJobs, "job")} running already, the most allowed: ${list}. Wait, or stop one first.`,
    );
  }
}
