import type { Guardian } from "../core/processes/guardian.ts";
import type { TaskEvent } from "./delivery/task-event.ts";
import type { AnyTaskObserver, Task } from "./task/task.ts";

/** All tasks of a runtime that has let go of them. They run on, and what they say is kept for the next one. */
export class LeftTasks {
  /** In the order of their start. */
  readonly tasks: readonly Task[];
  /** Those that ran and have been ended, since they were not to go on. */
  readonly ended: readonly Task[];
  /** What waited for the model. */
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
      // Who waited for it does not any more.
      readyAgain: () => {},
      // This is not put off: it is what ends the task if pi is killed meanwhile.
      startedAgain: async (task) => {
        this.guardian.release(task.id);
        if (task.identity) await this.guardian.guard(task.id, task.identity, task.graceMs);
      },
      ended: (...words) => this.#said.push((observer) => observer.ended(...words)),
    };
    for (const task of tasks) task.observe(keep);
  }

  /** Whether there is nothing to go on with, and nothing to tell of. */
  get isEmpty(): boolean {
    return this.tasks.length + this.ended.length === 0;
  }

  /** Has them tell this observer from now on, and first what they have said meanwhile. */
  handTo(observer: AnyTaskObserver): void {
    for (const task of this.tasks) task.observe(observer);
    for (const say of this.#said) say(observer);
  }

  /** Nobody goes on with them. They are ended; their records tell of it, and the next runtime finds them gone. */
  async end(): Promise<void> {
    this.handTo({
      output() {},
      notice() {},
      restarting() {},
      readyAgain() {},
      async startedAgain() {},
      ended() {},
    });
    const running = this.tasks.filter((task) => !task.end);
    await Promise.all(running.map((task) => task.stop({ kind: "session_end" }, true)));
    this.guardian.close();
  }
}
