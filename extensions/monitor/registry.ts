import type { Task } from "./task/task.ts";
import { labelOf, quotedLabelOf } from "./task/task-label.ts";
import { startText } from "./texts/starts.ts";

/** The most ended tasks that are remembered; older ones are forgotten, but their logs stay. */
const ENDED_MAX = 100;

/** The most tasks that an error names. */
const LISTED_MAX = 8;

const NOTHING_STARTED = startText.nothingStarted;

/** All tasks of the session, running and ended, in the order of their start. */
export class TaskRegistry {
  #tasks: Task[] = [];

  add(task: Task): void {
    this.#tasks.push(task);
    const forgotten = this.ended().slice(0, -ENDED_MAX);
    this.#tasks = this.#tasks.filter((known) => !forgotten.includes(known));
  }

  running(): Task[] {
    return this.#tasks.filter((task) => !task.end);
  }

  /** Returns all tasks in the order of their start. */
  all(): readonly Task[] {
    return this.#tasks;
  }

  /** Returns the ended tasks, oldest end first. */
  ended(): Task[] {
    return this.#tasks.filter((task) => task.end).sort((a, b) => (a.end?.atMs ?? 0) - (b.end?.atMs ?? 0));
  }

  forgetEnded(): number {
    const before = this.#tasks.length;
    this.#tasks = this.running();
    return before - this.#tasks.length;
  }

  /**
   * Returns the task with this id or name, or with the only id that begins like this.
   * @throws Error that lists the ids if none or several match
   */
  find(idOrPrefix: string): Task {
    const known =
      this.#tasks.length > 0
        ? startText.known(idList([...this.running(), ...this.ended().reverse()]))
        : NOTHING_STARTED;
    return this.#find(idOrPrefix, known);
  }

  /** @param thereAre the ids that the error names if there is no such task */
  #find(idOrPrefix: string, thereAre: string): Task {
    const wanted = idOrPrefix.trim();
    const exact = this.#tasks.find((task) => task.id === wanted) ?? this.#named(wanted);
    if (exact) return exact;
    const candidates = wanted === "" ? [] : this.#tasks.filter((task) => task.id.startsWith(wanted));
    const [only] = candidates;
    if (only && candidates.length === 1) return only;
    if (only) throw new Error(startText.ambiguous(wanted, idList(candidates)));
    throw new Error(startText.unknown(idOrPrefix, thereAre));
  }

  /** Returns the task with this label, as written or as shown: a running one, or else the latest. */
  labelled(label: string): Task | undefined {
    const labelled = this.#tasks.filter((task) => task.label === label || labelOf(task) === label);
    return labelled.find((task) => !task.end) ?? labelled.at(-1);
  }

  /** Returns the running job of this name, or else the latest. */
  #named(name: string): Task | undefined {
    const named = this.#tasks.filter((task) => task.kind === "job" && task.spec.name === name);
    return named.find((task) => !task.end) ?? named.at(-1);
  }

  /** @throws as `find` does, and if the task has ended, with its end and time */
  findRunning(idOrPrefix: string, describeEnd: (task: Task) => string): Task {
    const running = this.running();
    const runs = startText.running(idList(running));
    const task = this.#find(idOrPrefix, this.#tasks.length > 0 ? runs : NOTHING_STARTED);
    if (!task.end) return task;
    throw new Error(startText.hasEnded(task.id, describeEnd(task), runs));
  }
}

/** Lists the first of them. */
function idList(tasks: readonly Task[]): string {
  const listed = tasks
    .slice(0, LISTED_MAX)
    .map((task) => `${task.id} ${quotedLabelOf(task)}${task.end ? " (ended)" : ""}`);
  return startText.listed(listed, tasks.length - listed.length);
}
