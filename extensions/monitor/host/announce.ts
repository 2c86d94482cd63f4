import type { EventBus } from "@earendil-works/pi-coding-agent";
import {
  MONITOR_DONE,
  MONITOR_OUTPUT,
  MONITOR_RUNNING,
  MONITOR_STARTED,
  type MonitorDone,
  type MonitorOutput,
  type MonitorRunning,
  type MonitorStarted,
} from "../bus.ts";
import { endFacts, logPaths } from "../delivery/event-details.ts";
import type { OutputEvent } from "../pipeline/output-event.ts";
import type { MonitorTask } from "../task/monitor-task.ts";
import type { EndedTask, Task } from "../task/task.ts";
import type { TasksObserver } from "../tasks.ts";

/** Tells other extensions of tasks, on pi's bus. */
export class Announcer implements TasksObserver {
  readonly #bus: EventBus;

  constructor(bus: EventBus) {
    this.#bus = bus;
  }

  started(task: Task): void {
    const { spec } = task;
    const payload: MonitorStarted = {
      id: task.id,
      kind: task.kind,
      description: task.label,
      command: spec.command,
      cwd: spec.directory,
      ...(task.pid === undefined ? {} : { pid: task.pid }),
      startedAt: isoTime(task.startedAtMs),
      ...(task.deadlineAtMs === undefined ? {} : { deadlineAt: isoTime(task.deadlineAtMs) }),
      wake: spec.wake,
      startedBy: spec.startedBy,
      ...logPaths(task),
    };
    this.#bus.emit(MONITOR_STARTED, payload);
  }

  /** Announces an older task with the `wake` that holds here: never, unless the session has adopted it. */
  adopted(task: Task): void {
    const payload: MonitorRunning = { id: task.id, wake: task.isForeign ? "never" : task.spec.wake };
    this.#bus.emit(MONITOR_RUNNING, payload);
  }

  output(task: MonitorTask, output: OutputEvent): void {
    const { seq, atMs, firstLine, lastLine, texts, cutLines } = output;
    const payload: MonitorOutput = {
      id: task.id,
      description: task.spec.description,
      seq,
      at: isoTime(atMs),
      firstLine,
      lastLine,
      lines: [...texts],
      cutLines,
    };
    this.#bus.emit(MONITOR_OUTPUT, payload);
  }

  ended(task: EndedTask): void {
    const payload: MonitorDone = {
      id: task.id,
      kind: task.kind,
      description: task.label,
      at: isoTime(task.end.atMs),
      ...(task.spec.listedTask === undefined ? {} : { task: task.spec.listedTask }),
      ...endFacts(task),
    };
    this.#bus.emit(MONITOR_DONE, payload);
  }
}

function isoTime(atMs: number): string {
  return new Date(atMs).toISOString();
}
