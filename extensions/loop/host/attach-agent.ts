import type { ExtensionAPI, ExtensionContext } from "@earendil-works/pi-coding-agent";
import type { Arbiter, Sender } from "../../core/delivery/arbiter.ts";
import type { LoopAgent } from "../firing.ts";
import { QuietTime } from "./quiet-time.ts";

/** After the start of a session: pi submits the prompt of its command line only then. */
const START_MS = 2_000;
/** After a keystroke: what a person is typing is not to be overtaken. */
const TYPING_MS = 2_000;

export interface AttachedAgent extends LoopAgent {
  /** Whether a loop's prompt is in the run under way, or about to be. */
  isLoopRun(): boolean;
}

/** The loops as the agent's runs ask and tell them. */
export interface LoopsOfAgent {
  lookAgain(): void;
  /** @returns the id of the loop that goes into the run about to be started */
  joinRun(): string | undefined;
  spent(loopId: string, tokens: number): void;
  runEnded(loopId: string, isAborted: boolean): void;
}

/**
 * Binds loops to pi for the lifetime of one session runtime.
 * @param startedAtMs when the session started, on the clock of `performance.now()`
 * @param loops are asked for due runs, once they are made
 */
export function attachAgent(
  pi: ExtensionAPI,
  ctx: ExtensionContext,
  arbiter: Arbiter,
  startedAtMs: number,
  loops: () => LoopsOfAgent,
): AttachedAgent {
  const { runState } = arbiter;
  /** Whose prompt is in the run under way, or about to be. */
  let loopId: string | undefined;
  const lookAgain = (): void => loops().lookAgain();
  const quiet = new QuietTime(startedAtMs + START_MS, lookAgain);
  const sender: Sender = {
    beforeRun() {
      // A run that could not start does not settle either: the agent is idle.
      loopId = loops().joinRun();
    },
  };
  arbiter.join(sender);
  const removeTypingListener =
    ctx.mode === "tui"
      ? ctx.ui.onTerminalInput(() => {
          quiet.extendTo(performance.now() + TYPING_MS);
          return undefined;
        })
      : () => {};
  pi.on("input", () => {
    // The same.
    if (runState.wasIdleBeforeInput) loopId = undefined;
  });
  pi.on("message_end", ({ message }) => {
    if (loopId !== undefined && message.role === "assistant")
      loops().spent(loopId, message.usage.totalTokens);
  });
  pi.on("agent_settled", () => {
    const ended = loopId;
    loopId = undefined;
    if (ended !== undefined) loops().runEnded(ended, runState.lastRunAborted);
    lookAgain();
  });
  pi.on("session_shutdown", () => {
    quiet.close();
    removeTypingListener();
  });
  return {
    isIdle: () => quiet.isOver() && runState.isIdle(),
    lookLater() {
      // It tells of its end itself.
      if (quiet.isOver()) runState.lookLater(lookAgain);
      else quiet.tellOfEnd();
    },
    isLoopRun: () => loopId !== undefined,
    append: (message) => arbiter.append(message),
    startRun(message, id) {
      loopId = id;
      arbiter.startRun(sender, message);
    },
  };
}
