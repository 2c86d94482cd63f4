import type { Guardian } from "../core/processes/guardian.ts";
import type { TaskEvent } from "./delivery/task-event.ts";
import type { AnyTaskObserver, Task } from "./task/task.ts";

/** The tasks that a runtime has released. They run on, and their events are kept for the next one. */
export class LeftTasks {
  /** The tasks in the order of their start. */
  readonly tasks: readonly Task[];
  /** The running tasks that were ended, because they were not to go on. */
  readonly ended: readonly Task[];
  /** The events that waited for the model. */
  readonly waiting: readonly TaskEvent[];
  readonly guardian: Guardian;
  readonly #said: ((observer: AnyTaskObserver) => void)[] = [];

  constructor(
    tasks: readonly Task[],
    ended: readonly Task[],
    waiting: readonly TaskEvent[],
    guardian: Guardian,
  ) {
    this.tasks = tasks;
    this.ended = ended;
    this.waiting = waiting;
    this.guardian = guardian;
    const keep: AnyTaskObserver = {
      output: (...words) => this.#said.push((observer) => observer.output(...words)),
      notice: (...words) => this.#said.push((observer) => observer.notice(...words)),
      restarting: (...words) => this.#said.push((observer) => observer.restarting(...words)),
      // Nobody waits for it any more.
      readyAgain: () => {},
      ended: (...words) => this.#said.push((observer) => observer.ended(...words)),
    };
    for (const task of tasks) task.observe(keep);
  }

  /** Whether there is no task to go on with, and none to tell of. */
  get isEmpty(): boolean {
    return this.tasks.length + this.ended.length === 0;
  }

  /** Hands the tasks to this observer, which first hears their kept events. */
  handTo(observer: AnyTaskObserver): void {
    for (const task of this.tasks) task.observe(observer);
    for (const say of this.#said) say(observer);
  }

  /** Ends the tasks, with which nobody goes on. Their records tell of it, and the next runtime lacks them. */
  async end(): Promise<void> {
    this.handTo({
      output() {},
      notice() {},
      restarting() {},
      readyAgain() {},
      ended() {},
    });
    const running = this.tasks.filter((task) => !task.end);
    await Promise.all(running.map((task) => task.stop({ kind: "session_end" }, true)));
    this.guardian.close();
  }
}
