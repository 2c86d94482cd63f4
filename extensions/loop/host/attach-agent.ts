import type { ExtensionAPI } from "@earendil-works/pi-coding-agent";
import type { RunState } from "../../core/pi/run-state.ts";
import type { LoopMessage } from "../delivery/loop-message.ts";
import type { LoopAgent } from "../loops.ts";

/** After the start of a session: pi submits the prompt of its command line only then. */
const START_MS = 2_000;

export interface AttachedAgent extends LoopAgent {
  /** Whether the run under way was started by a loop. */
  isLoopRun(): boolean;
}

/**
 * Binds loops to pi for the lifetime of one session runtime.
 * @param startedAtMs when the session started, on the clock of `performance.now()`
 */
export function attachAgent(
  pi: ExtensionAPI,
  runState: RunState,
  startedAtMs: number,
  lookAgain: () => void,
): AttachedAgent {
  let isLoopRun = false;
  let hasStarted = false;
  const startTimer = setTimeout(
    () => {
      hasStarted = true;
      lookAgain();
    },
    startedAtMs + START_MS - performance.now(),
  );
  pi.on("agent_settled", () => {
    isLoopRun = false;
    lookAgain();
  });
  pi.on("session_shutdown", () => clearTimeout(startTimer));
  return {
    isIdle() {
      const idle = hasStarted && runState.isIdle();
      // A run that could not start does not settle either.
      if (idle) isLoopRun = false;
      return idle;
    },
    isLoopRun: () => isLoopRun,
    send(message, wake) {
      if (wake) {
        runState.expectStart();
        isLoopRun = true;
      }
      pi.sendMessage<LoopMessage["details"]>(message, { deliverAs: "followUp", triggerTurn: wake });
    },
  };
}
