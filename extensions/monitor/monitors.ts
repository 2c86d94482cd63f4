import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import type { Delivery } from "./delivery/delivery.ts";
import type { TaskEvent } from "./delivery/task-event.ts";
import { formatDuration, formatTime } from "./format.ts";
import type { LoadedSettings } from "./host/load-settings.ts";
import { shellCommand } from "./host/shell-command.ts";
import { taskDirectory } from "./host/task-directory.ts";
import { createLineFilter } from "./pipeline/line-filter.ts";
import type { OutputEvent } from "./pipeline/output-event.ts";
import type { Guardian, GuardianState } from "./processes/guardian.ts";
import type { TaskRegistry } from "./registry.ts";
import { describeEndReason, type EndReason, type StoppedBy } from "./task/end-reason.ts";
import {
  type MonitorSpec,
  MonitorTask,
  type MonitorTaskState,
  type TaskEnd,
  type TaskObserver,
  type WakeOn,
} from "./task/monitor-task.ts";
import { checkDirectory } from "./task/spawn-shell.ts";
import { reserveTaskFiles } from "./task/task-files.ts";

/** A call of the tool or of the command, its fields valid each on its own. */
export interface StartRequest {
  description: string;
  command: string;
  timeoutMs?: number | undefined;
  persistent?: boolean | undefined;
  wake?: WakeOn | undefined;
  match?: string | undefined;
  ignore?: string | undefined;
  silenceMs?: number | undefined;
  replaces?: string | undefined;
  startedBy: "model" | "user";
}

export interface StopResult {
  task: MonitorTask;
  end: TaskEnd;
  /** Events that waited for the model and that it will not see. */
  discardedEvents: number;
}

/** Hears of all tasks, whatever the model hears of them. */
export interface MonitorsObserver {
  started?(task: MonitorTask): void;
  output?(task: MonitorTask, output: OutputEvent): void;
  ended?(task: MonitorTask, end: TaskEnd): void;
}

/** An event as data: its task named and not held. */
type Detached<Event> = Event extends { task: MonitorTask } ? Omit<Event, "task"> & { taskId: string } : Event;
export type WaitingEvent = Detached<TaskEvent>;

/** All tasks of a session and what waits of them, as data and streams. */
export interface MonitorsState {
  tasks: MonitorTaskState[];
  waiting: WaitingEvent[];
  guardian: GuardianState;
}

/** Starts, finds and ends the monitors of one session. */
export class Monitors {
  readonly registry: TaskRegistry;
  /** Called when a task starts or ends. */
  onChange: () => void = () => {};
  readonly #settings: LoadedSettings;
  readonly #delivery: Delivery;
  readonly #guardian: Guardian;
  readonly #observers: readonly MonitorsObserver[];
  /** Commands whose start is under way: they count as running. */
  #starting: string[] = [];
  #closed = false;

  constructor(
    settings: LoadedSettings,
    registry: TaskRegistry,
    delivery: Delivery,
    observers: readonly MonitorsObserver[],
    guardian: Guardian,
  ) {
    this.#settings = settings;
    this.registry = registry;
    this.#delivery = delivery;
    this.#observers = observers;
    this.#guardian = guardian;
  }

  /** @throws Error that says what is wrong and what to do; nothing is left behind then */
  async start(
    request: StartRequest,
    ctx: ExtensionContext,
  ): Promise<{ task: MonitorTask; replaced?: StopResult }> {
    const { monitor: settings } = this.#settings;
    const filter = createLineFilter(request);
    const old = request.replaces === undefined ? undefined : this.#runningTask(request.replaces);
    this.#checkRoom(request.command, old);
    this.#starting.push(request.command);
    try {
      const shell = await shellCommand(request.command, this.#settings, ctx);
      await checkDirectory(shell);
      const files = await reserveTaskFiles(taskDirectory(), "m");
      const replaced = old ? await this.#silence(old, { kind: "replaced", by: files.id }) : undefined;
      const spec = this.#specOf(request, { shell, filter }, ctx);
      const limits = { ...settings, rateLimit: settings };
      const task = await MonitorTask.start(spec, limits, files, this.#observer);
      this.registry.add(task);
      await this.#guardian.guard(task.id, task.identity);
      if (task.end) this.#guardian.release(task.id);
      for (const observer of this.#observers) observer.started?.(task);
      if (this.#closed) await task.stop({ kind: "session_end" }, true);
      this.onChange();
      return replaced ? { task, replaced } : { task };
    } finally {
      this.#starting.splice(this.#starting.indexOf(request.command), 1);
    }
  }

  /** Ends one task; what it had to say reaches the model no more if the model itself stops it. */
  async stop(idOrPrefix: string, by: StoppedBy): Promise<StopResult> {
    return await this.#stopTask(this.#runningTask(idOrPrefix), by);
  }

  /** Ends all running monitors, or those that the model started. */
  async stopAll(by: StoppedBy): Promise<StopResult[]> {
    const tasks = this.registry.running().filter((task) => by !== "model" || task.spec.startedBy === "model");
    return await Promise.all(tasks.map((task) => this.#stopTask(task, by)));
  }

  /** The session is over: everything ends, and nothing is delivered any more. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#delivery.close();
    await Promise.all(this.registry.running().map((task) => task.stop({ kind: "session_end" }, true)));
    this.#guardian.close();
  }

  /** Lets go of everything, for the runtime after a reload to go on with. */
  async suspend(): Promise<MonitorsState> {
    this.#closed = true;
    // First, so that what the tasks still say when they let go is counted as waiting.
    this.#delivery.freeze();
    const tasks = await Promise.all(this.registry.all().map((task) => task.suspend()));
    return { tasks, waiting: this.#delivery.waiting.map(withoutTask), guardian: this.#guardian.suspend() };
  }

  /** Goes on with what another runtime let go of. */
  async resume({ tasks, waiting }: MonitorsState): Promise<void> {
    for (const state of tasks) this.registry.add(await MonitorTask.resume(state, this.#observer));
    for (const event of waiting) {
      const withTask = this.#withTask(event);
      if (withTask) this.#delivery.offer(withTask);
    }
    this.onChange();
  }

  /** Something has happened that makes a repeat news: a tool ran, the user spoke. */
  forgetRepeats(): void {
    for (const task of this.registry.running()) task.output.forgetRepeats();
  }

  /** How and when a task ended, in words. */
  describeEnd(task: MonitorTask): string {
    if (!task.end) return "it has not ended";
    return `${describeEndReason(task.end.reason)} at ${formatTime(task.end.atMs)} after ${formatDuration(task.ageMs)}`;
  }

  #specOf(
    request: StartRequest,
    made: Pick<MonitorSpec, "shell" | "filter">,
    ctx: ExtensionContext,
  ): MonitorSpec {
    const timeoutMs = request.timeoutMs ?? this.#settings.monitor.defaultTimeoutMs;
    return {
      ...made,
      description: request.description,
      command: request.command,
      timeoutMs: request.persistent ? undefined : timeoutMs,
      wake: request.wake ?? this.#defaultWake(ctx),
      match: request.match,
      ignore: request.ignore,
      silenceMs: request.silenceMs,
      startedBy: request.startedBy,
      sessionId: ctx.sessionManager.getSessionId(),
    };
  }

  async #stopTask(task: MonitorTask, by: StoppedBy): Promise<StopResult> {
    if (by === "model") return await this.#silence(task, { kind: "stopped", by });
    return { task, end: await task.stop({ kind: "stopped", by }), discardedEvents: 0 };
  }

  async #silence(task: MonitorTask, reason: EndReason): Promise<StopResult> {
    const discardedEvents = this.#delivery.discard(task);
    this.#silenced.add(task);
    const end = await task.stop(reason, true);
    return { task, end, discardedEvents };
  }

  /** Tasks of which nothing more reaches the model. */
  readonly #silenced = new WeakSet<MonitorTask>();

  readonly #observer: TaskObserver = {
    output: (task, output) => {
      for (const observer of this.#observers) observer.output?.(task, output);
      if (this.#silenced.has(task)) task.counts.add("discarded", output.lines);
      else this.#delivery.offer({ kind: "output", task, atMs: output.atMs, output });
    },
    notice: (task, text, quoted = []) => {
      if (!this.#silenced.has(task))
        this.#delivery.offer({ kind: "notice", task, atMs: Date.now(), text, quoted });
    },
    ended: (task, end) => {
      this.#guardian.release(task.id);
      for (const observer of this.#observers) observer.ended?.(task, end);
      if (!this.#silenced.has(task)) this.#delivery.offer({ kind: "end", task, atMs: end.atMs, end });
      this.onChange();
    },
  };

  #withTask(event: WaitingEvent): TaskEvent | undefined {
    if (event.kind === "note") return event;
    const task = this.registry.all().find((task) => task.id === event.taskId);
    return task && { ...event, task };
  }

  #runningTask(idOrPrefix: string): MonitorTask {
    return this.registry.findRunning(idOrPrefix, (task) => this.describeEnd(task));
  }

  #checkRoom(command: string, replaced: MonitorTask | undefined): void {
    const running = this.registry.running().filter((task) => task !== replaced);
    const same = running.find((task) => task.spec.command.trim() === command.trim());
    if (same) {
      throw new Error(
        `The same command is already running as ${same.id} ("${same.spec.description}"). ` +
          `Use that one, or give replaces: "${same.id}" to start it anew.`,
      );
    }
    if (this.#starting.includes(command)) throw new Error("The same command is just being started.");
    const { maxConcurrent } = this.#settings.monitor;
    if (running.length + this.#starting.length < maxConcurrent) return;
    const list = running.map((task) => `${task.id} "${task.spec.description}"`).join(", ");
    throw new Error(
      `${maxConcurrent} monitors are running already, the most allowed: ${list}. ` +
        "Stop one first (monitor_stop), or name it in replaces.",
    );
  }

  #defaultWake(ctx: ExtensionContext): WakeOn {
    const headless = ctx.mode === "print" || ctx.mode === "json";
    return this.#settings.monitor.wake ?? (headless ? "end" : "never");
  }
}

function withoutTask(event: TaskEvent): WaitingEvent {
  if (event.kind === "note") return event;
  const { task, ...rest } = event;
  return { ...rest, taskId: task.id } as WaitingEvent;
}
