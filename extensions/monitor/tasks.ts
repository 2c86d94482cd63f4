import type { Guardian } from "../core/processes/guardian.ts";
import { formatDuration, formatTime } from "../core/text/format.ts";
import { type Reader, toldTo } from "../core/text/reader.ts";
import type { Delivery } from "./delivery/delivery.ts";
import type { TaskEvent } from "./delivery/task-event.ts";
import { LeftTasks } from "./left-tasks.ts";
import type { OutputEvent } from "./pipeline/output-event.ts";
import type { TaskRegistry } from "./registry.ts";
import { describeEndOf } from "./task/describe-end.ts";
import type { EndReason, StoppedBy } from "./task/end-reason.ts";
import type { MonitorTask } from "./task/monitor-task.ts";
import type { NoticeTopic } from "./task/notice-topic.ts";
import type { AnyTaskObserver, EndedTask, Task, TaskEnd } from "./task/task.ts";
import { hasEnded } from "./task/task-of.ts";
import { startText } from "./texts/starts.ts";
import type { Waits } from "./wait/waits.ts";

export interface StopResult {
  task: Task;
  end: TaskEnd;
  /** The waiting events that the model will not see. */
  discardedEvents: number;
}

/** Hears of all tasks, even of those of which the model hears nothing. */
export interface TasksObserver {
  started?(task: Task): void;
  /** The task runs on after a reload. */
  resumed?(task: Task): void;
  /** A task of another session belongs to this one, too, from now on. */
  adopted?(task: Task): void;
  output?(task: MonitorTask, output: OutputEvent): void;
  /** Hears a line of pi-monitor itself, in the words for a person, with quoted lines of the command. */
  notice?(task: Task, text: string, quoted: readonly string[], topic: NoticeTopic): void;
  ended?(task: EndedTask): void;
}

/** Keeps, reports and ends the tasks of one session. */
export class Tasks {
  readonly registry: TaskRegistry;
  readonly #delivery: Delivery;
  /** Keeps what is started here from outliving pi. */
  readonly guardian: Guardian;
  readonly #waits: Waits;
  readonly #onChange: () => void;
  #observers: readonly TasksObserver[];
  /** The tasks of which nothing more reaches the model. */
  readonly #silenced = new WeakSet<Task>();
  #closed = false;

  /** The observer of every task of either kind. */
  readonly observer: AnyTaskObserver = {
    output: (task, output) => {
      for (const observer of this.#observers) observer.output?.(task, output);
      if (this.#silenced.has(task)) task.output.ledger.discard(output.lines);
      else this.#tell({ kind: "output", task, atMs: output.atMs, output });
    },
    notice: (task, text, quoted, topic) => {
      if (this.#silenced.has(task)) return;
      const said = toldTo("person", text);
      for (const observer of this.#observers) observer.notice?.(task, said, quoted, topic);
      this.#tell({ kind: "notice", task, atMs: Date.now(), text, quoted, topic });
    },
    restarting: (task, text, isFirst) => {
      if (this.#silenced.has(task)) return;
      // For a row of crashes one notice is enough, with the latest text.
      const before = this.#delivery.waiting.find(
        (event) => event.kind === "notice" && event.topic === "restart" && event.task === task,
      );
      if (before?.kind === "notice") before.text = text;
      else if (isFirst) this.observer.notice(task, text, [], "restart");
    },
    readyAgain: (task) => this.#waits.readyAgain(task),
    ended: (task) => {
      this.guardian.release(task.id);
      for (const observer of this.#observers) observer.ended?.(task);
      if (this.#silenced.has(task)) this.#waits.ended(task);
      else this.#tell({ kind: "end", task, atMs: task.end.atMs });
      this.#onChange();
    },
  };

  /** @param onChange called when a task starts, is adopted or ends */
  constructor(
    registry: TaskRegistry,
    delivery: Delivery,
    waits: Waits,
    guardian: Guardian,
    observers: readonly TasksObserver[],
    onChange: () => void,
  ) {
    this.registry = registry;
    this.#delivery = delivery;
    this.#waits = waits;
    this.guardian = guardian;
    this.#observers = observers;
    this.#onChange = onChange;
  }

  /** Prepares for a task that is being started. */
  expect(): void {
    this.guardian.begin();
  }

  /** Registers a task that has just been started. Resolves when it cannot outlive pi any more. */
  async add(task: Task): Promise<void> {
    this.registry.add(task);
    for (const observer of this.#observers) observer.started?.(task);
    const guarded = task.identity && this.guardian.forTask(task.id, task.graceMs).guard(task.identity);
    await Promise.all([guarded, task.recorded]);
    if (task.end) this.guardian.release(task.id);
    if (this.#closed) await task.stop({ kind: "session_end" }, true);
    this.#onChange();
  }

  /** @throws Error that lists the ids, or tells the task's end and its time */
  findRunning(idOrName: string, reader: Reader = "model"): Task {
    return this.registry.findRunning(idOrName, (task) => this.describeEnd(task, reader));
  }

  /**
   * Ends one task. If the model itself stops it, its waiting events do not reach the model.
   * @param starts resolves when the starts are over that the id may mean
   * @param check throws if the task may not be stopped
   */
  async stop(
    idOrName: string,
    by: StoppedBy,
    starts?: Promise<void>,
    check?: (task: Task) => Promise<void>,
  ): Promise<StopResult> {
    const reader = by === "model" ? "model" : "person";
    const task = await this.#findStarted(idOrName, reader, starts);
    await check?.(task);
    return await this.#stopTask(task, by);
  }

  /** Ends those running tasks of these kinds that a word for all of them means. */
  async stopAll(kinds: readonly Task["kind"][], by: StoppedBy): Promise<StopResult[]> {
    const tasks = this.registry.running().filter((task) => kinds.includes(task.kind) && isAmongAll(task, by));
    return await Promise.all(tasks.map((task) => this.#stopTask(task, by)));
  }

  /** Ends a task of which nothing more reaches the model. */
  async silence(task: Task, reason: EndReason): Promise<StopResult> {
    const discardedEvents = this.#delivery.discard(task);
    this.#silenced.add(task);
    const end = await task.stop(reason, true);
    return { task, end, discardedEvents };
  }

  /** Ends all tasks with the session, and delivers nothing more. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#waits.close();
    this.#delivery.close();
    // The next session reads the records, which tasks that have just ended may not have written yet.
    const ends = this.registry
      .all()
      .map((task) => (task.end ? task.done : task.stop({ kind: "session_end" }, true)));
    await Promise.all(ends);
    this.guardian.close();
  }

  /** Keeps observers from hearing of anything after the end of their session. */
  forgetObservers(): void {
    this.#observers = [];
  }

  /**
   * Releases its tasks, for the next runtime to go on with.
   * @param goesOn tells which of them go on in another session; the others are ended, and their waiting
   * events reach nobody. Undefined if the session stays.
   */
  async letGo(goesOn?: (task: Task) => boolean): Promise<LeftTasks> {
    this.#closed = true;
    this.#waits.close();
    // This runtime has to report a stop that is under way.
    const stopping = this.registry.running().filter((task) => task.isStopping);
    await Promise.all(stopping.map((task) => task.done));
    this.#delivery.freeze();
    const all = this.registry.all();
    if (!goesOn) return new LeftTasks(all, [], this.#delivery.waiting, this.guardian);
    const left = all.filter((task) => !goesOn(task));
    const ended = left.filter((task) => !task.end);
    await Promise.all(left.map((task) => this.silence(task, { kind: "session_end" })));
    // An event about no task is about this session.
    const waiting = this.#delivery.waiting.filter((event) => event.kind !== "note");
    return new LeftTasks(all.filter(goesOn), ended, waiting, this.guardian);
  }

  /** Makes a task of another session one of this session, too: from now on it may wake it. */
  adopt(task: Task, sessionId: string): void {
    task.adopt(sessionId);
    this.#delivery.adopted();
    for (const observer of this.#observers) observer.adopted?.(task);
    this.#onChange();
  }

  /** Goes on with the tasks that another runtime has released. @param sessionId the present session */
  takeOver(left: LeftTasks, sessionId: string): void {
    for (const task of left.tasks) {
      task.enterSession(sessionId);
      this.registry.add(task);
    }
    for (const event of left.waiting) this.#delivery.offer(event);
    for (const task of this.registry.running()) {
      for (const observer of this.#observers) observer.resumed?.(task);
    }
    left.handTo(this.observer);
    this.#onChange();
  }

  /** Makes repeats news again, because a tool ran or the user spoke. */
  forgetRepeats(): void {
    for (const task of this.registry.running()) if (task.kind === "monitor") task.output.forgetRepeats();
  }

  /** Tells the end of a task and its time. */
  describeEnd(task: Task, reader: Reader = "model"): string {
    if (!hasEnded(task)) return startText.notEnded;
    return `${describeEndOf(task, reader)} at ${formatTime(task.end.atMs)} after ${formatDuration(task.ageMs)}`;
  }

  #tell(event: TaskEvent): void {
    this.#delivery.offer(event);
    this.#waits.heard(event);
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

/** Tells whether a word for all tasks means this one: of the model it means only what it started itself. */
export function isAmongAll(task: Task, by: StoppedBy): boolean {
  return by !== "model" || (task.spec.startedBy === "model" && !task.isForeign && !task.isProtected);
}
