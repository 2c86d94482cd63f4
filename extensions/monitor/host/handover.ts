import type { MonitorsState } from "../monitors.ts";
import { MonitorTask, type TaskObserver } from "../task/monitor-task.ts";

/** Raised whenever `MonitorsState` changes its shape: code of another version cannot go on with it. */
const VERSION = 1;
/** How long suspended tasks wait for a runtime; the new code may have failed to load. */
const UNCLAIMED_MS = 10_000;
const SLOT = Symbol.for("pi-monitor.handover");

interface Handover {
  version: number;
  state: MonitorsState;
  expiry: NodeJS.Timeout;
}

/** Survives a reload: every runtime loads its own copy of this module. */
const slots = globalThis as { [SLOT]?: Handover };

/** Leaves tasks for the runtime that a reload starts. If none claims them, they end. */
export function leave(state: MonitorsState): void {
  const expiry = setTimeout(() => {
    delete slots[SLOT];
    void endAll(state);
  }, UNCLAIMED_MS);
  slots[SLOT] = { version: VERSION, state, expiry };
}

/**
 * Takes over what the runtime before left.
 * @returns undefined if nothing was left; "unfit" if it was of another version, whose code ends it soon
 */
export function claim(): MonitorsState | "unfit" | undefined {
  const left = slots[SLOT];
  if (!left) return undefined;
  if (left.version !== VERSION) return "unfit";
  clearTimeout(left.expiry);
  delete slots[SLOT];
  return left.state;
}

const nobody: TaskObserver = { output() {}, notice() {}, ended() {} };

/** There is nobody to tell but the tasks' records, and the next runtime, which finds them gone. */
async function endAll({ tasks, guardian }: MonitorsState): Promise<void> {
  const running = tasks.filter((state) => !state.end);
  await Promise.all(
    running.map(async (state) => {
      const task = await MonitorTask.resume(state, nobody);
      await task.stop({ kind: "session_end" }, true);
    }),
  );
  guardian.process?.kill("SIGKILL");
}
