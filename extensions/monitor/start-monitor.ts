import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { isHeadless } from "../core/pi/headless.ts";
import { pluralIs } from "../core/text/format.ts";
import { createLineFilter } from "../core/text/line-filter.ts";
import { taskDirectory } from "./host/paths.ts";
import { shellCommand } from "./host/shell-command.ts";
import type { ShellSettings } from "./host/shell-settings.ts";
import type { MonitorSettings } from "./settings/settings.ts";
import { type MonitorLimits, MonitorTask } from "./task/monitor-task.ts";
import { checkDirectory } from "./task/spawn-shell.ts";
import type { Task } from "./task/task.ts";
import { reserveTaskFiles } from "./task/task-files.ts";
import { quotedLabelOf } from "./task/task-label.ts";
import type { WakeOn } from "./task/wake.ts";
import type { StopResult, Tasks } from "./tasks.ts";

/** A call of the tool or of the command, its fields valid each on its own. */
export interface MonitorRequest {
  description: string;
  command: string;
  timeoutMs?: number | undefined;
  persistent?: boolean | undefined;
  wake?: WakeOn | undefined;
  match?: string | undefined;
  ignore?: string | undefined;
  silenceMs?: number | undefined;
  thenPrompt?: string | undefined;
  replaces?: string | undefined;
  startedBy: "model" | "user";
}

/** Starts monitors, within the limits of one session. */
export class MonitorStarter {
  readonly #tasks: Tasks;
  readonly #settings: MonitorSettings;
  readonly #shell: ShellSettings;
  readonly #limits: MonitorLimits;
  /**
   * Whose start is under way, with the task that it replaces: they count as running until they are
   * registered as that.
   */
  readonly #starting = new Map<MonitorRequest, Task | undefined>();

  constructor(tasks: Tasks, settings: MonitorSettings, shell: ShellSettings) {
    this.#tasks = tasks;
    this.#settings = settings;
    this.#shell = shell;
    this.#limits = { ...settings, rateLimit: settings };
  }

  /** @throws Error that says what is wrong and what to do; nothing is left behind then */
  async start(
    request: MonitorRequest,
    ctx: ExtensionContext,
  ): Promise<{ task: MonitorTask; replaced?: StopResult }> {
    const settings = this.#settings;
    const filter = createLineFilter(request);
    const wake = this.#wake(request, ctx);
    const old = request.replaces === undefined ? undefined : this.#tasks.findRunning(request.replaces);
    if (old) this.#checkReplaced(old);
    this.#checkRoom(request.command, old);
    this.#starting.set(request, old);
    try {
      const shell = await shellCommand(request.command, this.#shell, ctx);
      await checkDirectory(shell);
      const files = await reserveTaskFiles(taskDirectory(), "m");
      const replaced = old ? await this.#tasks.silence(old, { kind: "replaced", by: files.id }) : undefined;
      const start = {
        description: request.description,
        command: request.command,
        shell,
        timeoutMs: request.persistent ? undefined : (request.timeoutMs ?? settings.defaultTimeoutMs),
        wake,
        match: request.match,
        ignore: request.ignore,
        filter,
        silenceMs: request.silenceMs,
        thenPrompt: request.thenPrompt,
        startedBy: request.startedBy,
        sessionId: ctx.sessionManager.getSessionId(),
      };
      const task = await MonitorTask.start(start, this.#limits, files, this.#tasks.observer);
      const added = this.#tasks.add(task);
      this.#starting.delete(request);
      await added;
      return replaced ? { task, replaced } : { task };
    } finally {
      this.#starting.delete(request);
    }
  }

  #wake(request: MonitorRequest, ctx: ExtensionContext): WakeOn {
    if (request.thenPrompt === undefined) {
      return request.wake ?? this.#settings.wake ?? (isHeadless(ctx) ? "end" : "never");
    }
    if (request.wake !== "never") return request.wake ?? "end";
    throw new Error(
      'then needs a wake: wake is "never"; allowed with then is "end" (the default) or "event".',
    );
  }

  /** Of several calls side by side that replace one task, the first does. */
  #checkReplaced(old: Task): void {
    if (![...this.#starting.values()].includes(old)) return;
    throw new Error(
      `${old.id} is just being replaced by another call. Nothing was started: ` +
        "replace the monitor that comes of that, or leave replaces out.",
    );
  }

  #checkRoom(command: string, replaced: Task | undefined): void {
    const running = this.#tasks.registry
      .running()
      .filter((task) => task.kind === "monitor" && task !== replaced);
    const same = running.find((task) => task.spec.command.trim() === command.trim());
    if (same) {
      throw new Error(
        `The same command is already running as ${same.id} (${quotedLabelOf(same)}). ` +
          `Use that one, or give replaces: "${same.id}" to start it anew.`,
      );
    }
    if ([...this.#starting.keys()].some((request) => request.command === command))
      throw new Error("The same command is just being started.");
    const { maxConcurrent } = this.#settings;
    if (running.length + this.#starting.size < maxConcurrent) return;
    const list = [
      ...running.map((task) => `${task.id} ${quotedLabelOf(task)}`),
      ...[...this.#starting.keys()].map(
        (request) => `${quotedLabelOf({ label: request.description })} (just starting)`,
      ),
    ].join(", ");
    throw new Error(
      `${pluralIs(maxConcurrent, "monitor")} running already, the most allowed: ${list}. ` +
        "Stop one first (monitor_stop), or name it in replaces.",
    );
  }
}
