import type { ExtensionAPI } from "@earendil-works/pi-coding-agent";
import type { Arbiter, Sender } from "../../core/delivery/arbiter.ts";
import type { Firing, LoopAgent } from "../firing.ts";

/** After the start of a session: pi submits the prompt of its command line only then. */
const START_MS = 2_000;

export interface AttachedAgent extends LoopAgent {
  /** Whether a loop's prompt is in the run under way, or about to be. */
  isLoopRun(): boolean;
}

/**
 * Binds loops to pi for the lifetime of one session runtime.
 * @param startedAtMs when the session started, on the clock of `performance.now()`
 * @param firing is asked for due runs, once it is made
 */
export function attachAgent(
  pi: ExtensionAPI,
  arbiter: Arbiter,
  startedAtMs: number,
  firing: () => Pick<Firing, "lookAgain" | "joinRun">,
): AttachedAgent {
  const { runState } = arbiter;
  let isLoopRun = false;
  let hasStarted = false;
  const lookAgain = (): void => firing().lookAgain();
  const sender: Sender = {
    beforeRun() {
      // A run that could not start does not settle either: the agent is idle.
      isLoopRun = firing().joinRun();
    },
  };
  arbiter.join(sender);
  const startTimer = setTimeout(
    () => {
      hasStarted = true;
      lookAgain();
    },
    startedAtMs + START_MS - performance.now(),
  );
  pi.on("input", () => {
    // The same.
    if (runState.wasIdleBeforeInput) isLoopRun = false;
  });
  pi.on("agent_settled", () => {
    isLoopRun = false;
    lookAgain();
  });
  pi.on("session_shutdown", () => clearTimeout(startTimer));
  return {
    isIdle: () => hasStarted && runState.isIdle(),
    lookLater: () => runState.lookLater(lookAgain),
    isLoopRun: () => isLoopRun,
    append: (message) => arbiter.append(message),
    startRun(message) {
      isLoopRun = true;
      arbiter.startRun(sender, message);
    },
  };
}
