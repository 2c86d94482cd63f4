import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { isHeadless } from "../core/pi/headless.ts";
import { compilePattern } from "../core/text/compile-pattern.ts";
import { createLineFilter } from "../core/text/line-filter.ts";
import type { Reader } from "../core/text/reader.ts";
import type { ShellSettings } from "./host/shell-settings.ts";
import { checkModelMay } from "./host/stop-permission.ts";
import { type ReadyRequest, readySpec } from "./ready/ready-spec.ts";
import { type RestartRequest, restartRule } from "./restart/restart-policy.ts";
import type { MonitorSettings } from "./settings/settings.ts";
import { Starts } from "./starts.ts";
import type { InputKind } from "./stdin/task-input.ts";
import { startMonitor } from "./task/monitor-of.ts";
import type { MonitorLimits, MonitorTask } from "./task/monitor-task.ts";
import type { StartedBy } from "./task/started-by.ts";
import type { Task } from "./task/task.ts";
import { quotedLabelOf } from "./task/task-label.ts";
import type { WakeOn } from "./task/wake.ts";
import type { StopResult, Tasks } from "./tasks.ts";
import { startText } from "./texts/starts.ts";

/** A call of the tool or of the command, each field of which is valid by itself. */
export interface MonitorRequest {
  description: string;
  command: string;
  timeoutMs?: number | undefined;
  persistent?: boolean | undefined;
  wake?: WakeOn | undefined;
  match?: string | undefined;
  ignore?: string | undefined;
  until?: string | undefined;
  silenceMs?: number | undefined;
  ready?: ReadyRequest | undefined;
  restart?: RestartRequest | undefined;
  thenPrompt?: string | undefined;
  replaces?: string | undefined;
  /** Whether only the user may stop it. */
  isProtected?: boolean | undefined;
  task?: string | undefined;
  /** The kind of its input; none by default. */
  input?: InputKind | undefined;
  startedBy: StartedBy;
}

/** Starts monitors, within the limits of one session. */
export class MonitorStarter {
  readonly #tasks: Tasks;
  readonly #settings: MonitorSettings;
  readonly #limits: MonitorLimits;
  readonly #starts: Starts<MonitorRequest>;

  constructor(tasks: Tasks, settings: MonitorSettings, shell: ShellSettings) {
    this.#tasks = tasks;
    this.#settings = settings;
    this.#limits = { ...settings, rateLimit: settings };
    this.#starts = new Starts(tasks, shell, "m");
  }

  /**
   * @param asker who reads what is thrown
   * @throws Error that names the problem and a remedy; then nothing is left behind
   */
  async start(
    request: MonitorRequest,
    ctx: ExtensionContext,
    asker: Reader = "model",
  ): Promise<{ task: MonitorTask; replaced?: StopResult }> {
    const filter = createLineFilter(request);
    const wake = this.#wake(request, ctx);
    const ready = request.ready && (await readySpec(request.ready));
    if (request.until !== undefined) compilePattern("until", request.until);
    if (request.restart && !request.persistent) {
      throw new Error(startText.restartNeedsPersistent);
    }
    const old = request.replaces === undefined ? undefined : this.#replaced(request.replaces);
    this.#checkRoom(request, old, asker);
    if (old && request.startedBy === "model") {
      await checkModelMay("replace", old, this.#settings.modelMayStop, ctx);
      // While the user thought about it, other tasks may have started, or this one may have ended.
      this.#replaced(old.id);
      this.#checkRoom(request, old, asker);
    }
    let replaced: StopResult | undefined;
    const task = await this.#starts.start(request, old, ctx, async (shell, files) => {
      replaced = old && (await this.#tasks.silence(old, { kind: "replaced", by: files.id }));
      const start = {
        description: request.description,
        command: request.command,
        shell,
        timeoutMs: request.persistent ? undefined : (request.timeoutMs ?? this.#settings.defaultTimeoutMs),
        wake,
        match: request.match,
        ignore: request.ignore,
        filter,
        until: request.until,
        silenceMs: request.silenceMs,
        ready,
        restart: request.restart && restartRule(request.restart),
        thenPrompt: request.thenPrompt,
        listedTask: request.task,
        input: request.input,
        startedBy: request.startedBy,
        sessionId: ctx.sessionManager.getSessionId(),
      };
      return await startMonitor(start, this.#limits, files, this.#tasks.observer, this.#tasks.guardian);
    });
    task.isProtected = request.isProtected === true;
    return replaced ? { task, replaced } : { task };
  }

  #wake(request: MonitorRequest, ctx: ExtensionContext): WakeOn {
    if (request.thenPrompt === undefined) {
      return request.wake ?? this.#settings.wake ?? (isHeadless(ctx) ? "end" : "never");
    }
    if (request.wake !== "never") return request.wake ?? "end";
    throw new Error(startText.thenNeedsWake);
  }

  /** Returns the task to replace. Of several simultaneous calls that replace one task, the first wins. */
  #replaced(id: string): Task {
    const old = this.#tasks.findRunning(id);
    if (old.kind !== "monitor") {
      throw new Error(startText.replacesJob(id, quotedLabelOf(old)));
    }
    if (!this.#starts.isBeingReplaced(old)) return old;
    throw new Error(startText.justReplaced(old.id));
  }

  #checkRoom(asked: MonitorRequest, replaced: Task | undefined, asker: Reader): void {
    // The same program is another thing where it can be typed to.
    const isSame = ({ command, input = "none" }: Pick<MonitorRequest, "command" | "input">): boolean =>
      command.trim() === asked.command.trim() && input === (asked.input ?? "none");
    const running = this.#tasks.registry
      .running()
      .filter((task) => task.kind === "monitor" && task !== replaced);
    const same = running.find((task) => isSame(task.spec));
    if (same) {
      throw new Error(startText.sameCommand(same.id, quotedLabelOf(same), asker));
    }
    const starting = this.#starts.underWay;
    if (starting.some(isSame)) throw new Error(startText.sameCommandStarts);
    const { maxConcurrent } = this.#settings;
    // A task that is being replaced makes room for its successor.
    const staying = running.filter((task) => !this.#starts.isBeingReplaced(task));
    if (staying.length + starting.length < maxConcurrent) return;
    const list = [
      ...staying.map((task) => `${task.id} ${quotedLabelOf(task)}`),
      ...starting.map((request) => startText.justStarting(quotedLabelOf({ label: request.description }))),
    ].join(", ");
    throw new Error(startText.tooManyMonitors(maxConcurrent, list, asker));
  }
}
