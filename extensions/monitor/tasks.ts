import type { Guardian, GuardianState } from "../core/processes/guardian.ts";
import { formatDuration, formatTime } from "../core/text/format.ts";
import type { Delivery } from "./delivery/delivery.ts";
import { type TaskEvent, taskOf } from "./delivery/task-event.ts";
import type { OutputEvent } from "./pipeline/output-event.ts";
import type { TaskRegistry } from "./registry.ts";
import { describeEndTo, type EndReason, type Reader, type StoppedBy } from "./task/end-reason.ts";
import { type JobObserver, JobTask } from "./task/job-task.ts";
import { type MonitorObserver, MonitorTask } from "./task/monitor-task.ts";
import type { Task, TaskEnd, TaskState } from "./task/task.ts";

export interface StopResult {
  task: Task;
  end: TaskEnd;
  /** Events that waited for the model and that it will not see. */
  discardedEvents: number;
}

/** Hears of all tasks, whatever the model hears of them. */
export interface TasksObserver {
  started?(task: Task): void;
  /** It runs on after a reload. */
  resumed?(task: Task): void;
  output?(task: MonitorTask, output: OutputEvent): void;
  ended?(task: Task, end: TaskEnd): void;
}

/** An event as data: its task named and not held. */
type Detached<Event> = Event extends { task: Task } ? Omit<Event, "task"> & { taskId: string } : Event;
export type WaitingEvent = Detached<TaskEvent>;

/** All tasks of a session and what waits of them, as data and streams. */
export interface TasksState {
  tasks: TaskState[];
  /** Ended ones that are not listed any more, but of which something waits. */
  forgotten: TaskState[];
  waiting: WaitingEvent[];
  guardian: GuardianState;
}

/** Keeps, tells of and ends the tasks of one session. */
export class Tasks {
  readonly registry: TaskRegistry;
  /** Called when a task starts or ends. */
  onChange: () => void = () => {};
  readonly #delivery: Delivery;
  readonly #guardian: Guardian;
  #observers: readonly TasksObserver[];
  /** Tasks of which nothing more reaches the model. */
  readonly #silenced = new WeakSet<Task>();
  #closed = false;

  /** What every task of either kind tells what it has to say. */
  readonly observer: MonitorObserver & JobObserver = {
    output: (task, output) => {
      for (const observer of this.#observers) observer.output?.(task, output);
      if (this.#silenced.has(task)) task.counts.add("discarded", output.lines);
      else this.#delivery.offer({ kind: "output", task, atMs: output.atMs, output });
    },
    notice: (task: Task, text: string, quoted: readonly string[] = []) => {
      if (this.#silenced.has(task)) return;
      this.#delivery.offer({ kind: "notice", task, atMs: Date.now(), text, quoted });
    },
    ended: (task: Task, end: TaskEnd) => {
      this.#guardian.release(task.id);
      for (const observer of this.#observers) observer.ended?.(task, end);
      if (!this.#silenced.has(task)) this.#delivery.offer({ kind: "end", task, atMs: end.atMs, end });
      this.onChange();
    },
  };

  constructor(
    registry: TaskRegistry,
    delivery: Delivery,
    guardian: Guardian,
    observers: readonly TasksObserver[],
  ) {
    this.registry = registry;
    this.#delivery = delivery;
    this.#guardian = guardian;
    this.#observers = observers;
  }

  /** Takes in a task that has just been started. Resolves when it cannot outlive pi any more. */
  async add(task: Task): Promise<void> {
    this.registry.add(task);
    for (const observer of this.#observers) observer.started?.(task);
    await Promise.all([this.#guardian.guard(task.id, task.identity, task.graceMs), task.recorded]);
    if (task.end) this.#guardian.release(task.id);
    if (this.#closed) await task.stop({ kind: "session_end" }, true);
    this.onChange();
  }

  /** @throws Error that lists the ids, or says how and when the task ended */
  findRunning(idOrName: string, reader: Reader = "model"): Task {
    return this.registry.findRunning(idOrName, (task) => this.describeEnd(task, reader));
  }

  /**
   * Ends one task; what it had to say reaches the model no more if the model itself stops it.
   * @param starts resolves when starts are over that may be of the task that is meant
   */
  async stop(idOrName: string, by: StoppedBy, starts?: Promise<void>): Promise<StopResult> {
    const reader = by === "model" ? "model" : "person";
    return await this.#stopTask(await this.#findStarted(idOrName, reader, starts), by);
  }

  /** Ends all running tasks of these kinds; the model ends only what it started. */
  async stopAll(kinds: readonly Task["kind"][], by: StoppedBy): Promise<StopResult[]> {
    const tasks = this.registry
      .running()
      .filter((task) => kinds.includes(task.kind) && (by !== "model" || task.spec.startedBy === "model"));
    return await Promise.all(tasks.map((task) => this.#stopTask(task, by)));
  }

  /** Ends a task of which nothing more reaches the model. */
  async silence(task: Task, reason: EndReason): Promise<StopResult> {
    const discardedEvents = this.#delivery.discard(task);
    this.#silenced.add(task);
    const end = await task.stop(reason, true);
    return { task, end, discardedEvents };
  }

  /** The session is over: everything ends, and nothing is delivered any more. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#delivery.close();
    // Of those that have just ended the record may not be written yet, which the next session reads.
    const ends = this.registry
      .all()
      .map((task) => (task.end ? task.done : task.stop({ kind: "session_end" }, true)));
    await Promise.all(ends);
    this.#guardian.close();
  }

  /** What still happens after the end of the session concerns none of its observers. */
  forgetObservers(): void {
    this.#observers = [];
  }

  /** Lets go of everything, for the runtime after a reload to go on with. */
  async suspend(): Promise<TasksState> {
    this.#closed = true;
    // First, so that what the tasks still say when they let go is counted as waiting.
    this.#delivery.freeze();
    const listed = this.registry.all();
    const tasks = await Promise.all(listed.map((task) => task.suspend()));
    const { waiting } = this.#delivery;
    const forgotten = new Set(waiting.flatMap((event) => taskOf(event) ?? []));
    for (const task of listed) forgotten.delete(task);
    return {
      tasks,
      forgotten: await Promise.all([...forgotten].map((task) => task.suspend())),
      waiting: waiting.map(withoutTask),
      guardian: this.#guardian.suspend(),
    };
  }

  /** Goes on with what another runtime let go of. */
  async resume({ tasks, forgotten, waiting }: TasksState): Promise<void> {
    for (const state of tasks) this.registry.add(await resumeTask(state, this.observer));
    const known = new Map(this.registry.all().map((task) => [task.id, task]));
    for (const state of forgotten) known.set(state.files.id, await resumeTask(state, this.observer));
    for (const event of waiting) {
      const resumed = withTask(event, known);
      if (resumed) this.#delivery.offer(resumed);
    }
    for (const task of this.registry.running()) {
      for (const observer of this.#observers) observer.resumed?.(task);
    }
    this.onChange();
  }

  /** Something has happened that makes a repeat news: a tool ran, the user spoke. */
  forgetRepeats(): void {
    for (const task of this.registry.running()) if (task.kind === "monitor") task.output.forgetRepeats();
  }

  /** How and when a task ended, in words. */
  describeEnd(task: Task, reader: Reader = "model"): string {
    if (!task.end) return "it has not ended";
    return `${describeEndTo(reader, task.end.reason, task.kind)} at ${formatTime(task.end.atMs)} after ${formatDuration(task.ageMs)}`;
  }

  async #findStarted(idOrName: string, reader: Reader, starts: Promise<void> | undefined): Promise<Task> {
    try {
      return this.findRunning(idOrName, reader);
    } catch {
      await starts;
      return this.findRunning(idOrName, reader);
    }
  }

  async #stopTask(task: Task, by: StoppedBy): Promise<StopResult> {
    if (by === "model") return await this.silence(task, { kind: "stopped", by });
    return { task, end: await task.stop({ kind: "stopped", by }), discardedEvents: 0 };
  }
}

/** Goes on with one suspended task. */
export async function resumeTask(state: TaskState, observer: MonitorObserver & JobObserver): Promise<Task> {
  return state.kind === "monitor"
    ? await MonitorTask.resume(state, observer)
    : await JobTask.resume(state, observer);
}

function withTask(event: WaitingEvent, known: ReadonlyMap<string, Task>): TaskEvent | undefined {
  if (event.kind === "note") return event;
  const task = known.get(event.taskId);
  return task && ({ ...event, task } as TaskEvent);
}

const nobody = { output() {}, notice() {}, ended() {} };

/**
 * Ends suspended tasks. There is nobody to tell but their records, and the next runtime, which finds them
 * gone.
 */
export async function endSuspended({ tasks, guardian }: TasksState): Promise<void> {
  const running = tasks.filter((state) => !state.end);
  await Promise.all(
    running.map(async (state) => {
      const task = await resumeTask(state, nobody);
      await task.stop({ kind: "session_end" }, true);
    }),
  );
  guardian.process?.kill("SIGKILL");
}

function withoutTask(event: TaskEvent): WaitingEvent {
  if (event.kind === "note") return event;
  const { task, ...rest } = event;
  return { ...rest, taskId: task.id } as WaitingEvent;
}
