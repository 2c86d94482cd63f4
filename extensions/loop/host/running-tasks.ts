import type { EventBus } from "@earendil-works/pi-coding-agent";
import type * as bus from "../../monitor/bus.ts";

// No import: this file is loaded at every start of pi, and each file costs it half a millisecond.
const MONITOR_STARTED: typeof bus.MONITOR_STARTED = "monitor:started";
const MONITOR_DONE: typeof bus.MONITOR_DONE = "monitor:done";
const MONITOR_RUNNING: typeof bus.MONITOR_RUNNING = "monitor:running";
const MONITOR_ASKED: typeof bus.MONITOR_ASKED = "monitor:asked";
const MONITOR_FOOTER: typeof bus.MONITOR_FOOTER = "monitor:footer";

/**
 * The running monitors and jobs. It is made at the start of a session, because tasks may be older than the
 * first loop.
 */
export class RunningTasks {
  /** Tells by id whether an event of the task may start a run. */
  readonly #mayWake = new Map<unknown, boolean>();
  /** Whether the footer mentions tasks or their events. */
  isInFooter = false;
  readonly #listeners = new Set<() => void>();
  readonly #removals: (() => void)[];

  constructor(bus: EventBus) {
    const runs = (task: unknown): void => {
      const { id, wake } = (task ?? {}) as Partial<bus.MonitorRunning>;
      this.#mayWake.set(id, wake !== "never");
      this.#tell();
    };
    this.#removals = [
      bus.on(MONITOR_STARTED, runs),
      bus.on(MONITOR_RUNNING, runs),
      bus.on(MONITOR_DONE, (task) => {
        const { id } = (task ?? {}) as Partial<bus.MonitorDone>;
        if (this.#mayWake.delete(id)) this.#tell();
      }),
      bus.on(MONITOR_FOOTER, (footer) => {
        this.isInFooter = ((footer ?? {}) as Partial<bus.MonitorFooter>).isShown === true;
        this.#tell();
      }),
    ];
    // The tasks from before a reload were announced before this object existed.
    bus.emit(MONITOR_ASKED, {});
  }

  /** Tells whether a task runs whose events may start a run. */
  mayWake(): boolean {
    return [...this.#mayWake.values()].includes(true);
  }

  /** @param changed called at each start and end from now on, until the session is over */
  listen(changed: () => void): void {
    this.#listeners.add(changed);
  }

  close(): void {
    for (const remove of this.#removals) remove();
    this.#listeners.clear();
  }

  #tell(): void {
    for (const changed of this.#listeners) changed();
  }
}
