import type { EventBus } from "@earendil-works/pi-coding-agent";
import type * as bus from "../../monitor/bus.ts";

// Not imported: this is loaded at every start of pi, and each file costs it half a millisecond.
const MONITOR_STARTED: typeof bus.MONITOR_STARTED = "monitor:started";
const MONITOR_DONE: typeof bus.MONITOR_DONE = "monitor:done";
const MONITOR_RUNNING: typeof bus.MONITOR_RUNNING = "monitor:running";
const MONITOR_ASKED: typeof bus.MONITOR_ASKED = "monitor:asked";
const MONITOR_FOOTER: typeof bus.MONITOR_FOOTER = "monitor:footer";

/**
 * The monitors and jobs that run. Made at the start of a session, or it would not know of tasks that are
 * older than the first loop.
 */
export class RunningTasks {
  /** By id, whether an event of it may start a run. */
  readonly #mayWake = new Map<unknown, boolean>();
  /** Whether the footer says something of them, or of what they have said. */
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
    // Those of before a reload were told of before this was there.
    bus.emit(MONITOR_ASKED, {});
  }

  /** Whether one runs whose events may start a run. */
  mayWake(): boolean {
    return [...this.#mayWake.values()].includes(true);
  }

  /** @param changed told of each start and end from now on, until the session is over */
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
