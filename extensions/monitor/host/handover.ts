import { resumeTask, type TasksState } from "../tasks.ts";

/** Raised whenever `TasksState` changes its shape: code of another version cannot go on with it. */
const VERSION = 2;
/** How long suspended tasks wait for a runtime; the new code may have failed to load. */
const UNCLAIMED_MS = 10_000;
const SLOT = Symbol.for("pi-monitor.handover");

interface Handover {
  version: number;
  state: TasksState;
  expiry: NodeJS.Timeout;
}

/** Survives a reload: every runtime loads its own copy of this module. */
const slots = globalThis as { [SLOT]?: Handover };

/** Leaves tasks for the runtime that a reload starts. If none claims them, they end. */
export function leave(state: TasksState): void {
  const expiry = setTimeout(() => {
    if (slots[SLOT] === handover) delete slots[SLOT];
    void endAll(state);
  }, UNCLAIMED_MS);
  const handover: Handover = { version: VERSION, state, expiry };
  slots[SLOT] = handover;
}

/**
 * Takes over what the runtime before left.
 * @returns undefined if nothing was left; "unfit" if it was of another version, whose code ends it soon
 */
export function claim(): TasksState | "unfit" | undefined {
  const left = slots[SLOT];
  if (!left) return undefined;
  if (left.version !== VERSION) return "unfit";
  clearTimeout(left.expiry);
  delete slots[SLOT];
  return left.state;
}

const nobody = { output() {}, notice() {}, ended() {} };

/** There is nobody to tell but the tasks' records, and the next runtime, which finds them gone. */
async function endAll({ tasks, guardian }: TasksState): Promise<void> {
  const running = tasks.filter((state) => !state.end);
  await Promise.all(
    running.map(async (state) => {
      const task = await resumeTask(state, nobody);
      await task.stop({ kind: "session_end" }, true);
    }),
  );
  guardian.process?.kill("SIGKILL");
}
