import type { ExtensionAPI, ExtensionContext } from "@earendil-works/pi-coding-agent";
import type { Arbiter, Sender } from "../../core/delivery/arbiter.ts";
import type { LoopAgent } from "../firing.ts";
import { QuietTime } from "./quiet-time.ts";

/** The quiet time after the start of a session: pi submits the prompt of its command line only then. */
const START_MS = 2_000;
/** The quiet time after a keystroke: a prompt must not overtake what a person is typing. */
const TYPING_MS = 2_000;

export interface AttachedAgent extends LoopAgent {
  /** Tells whether the current or coming run has a loop's prompt, or was woken by tasks of such runs. */
  isLoopRun(): boolean;
  /** Tells whether the model may ask for a run of a loop: in such a run only once the user has spoken. */
  mayAskForRuns(): boolean;
}

/** The loops, as far as the agent's runs use them. */
export interface LoopsOfAgent {
  lookAgain(): void;
  /** @returns the id of the loop that joins the run about to start */
  joinRun(): string | undefined;
  /** Tells whether a message with these details brings events only of tasks that runs of loops have started. */
  isOfLoopRuns(details: unknown): boolean;
  spent(loopId: string, tokens: number): void;
  runEnded(loopId: string, isAborted: boolean): void;
}

/**
 * Binds loops to pi for the lifetime of one session runtime.
 * @param startedAtMs start of the session, on the clock of `performance.now()`
 * @param loops gives the loops, once they are made
 */
export function attachAgent(
  pi: ExtensionAPI,
  ctx: ExtensionContext,
  arbiter: Arbiter,
  startedAtMs: number,
  loops: () => LoopsOfAgent,
): AttachedAgent {
  const { runState } = arbiter;
  /** The loop whose prompt is in the current or coming run. */
  let loopId: string | undefined;
  /** Whether tasks of earlier runs of loops woke that run: counted as anybody's, it could start them again. */
  let isOfLoopRuns = false;
  /** Whether the user has spoken since that run began. */
  let hasUserSpoken = false;
  const lookAgain = (): void => loops().lookAgain();
  const quiet = new QuietTime(startedAtMs + START_MS, lookAgain);
  const sender: Sender = {
    beforeRun({ details }) {
      // A run that could not start does not settle either, because the agent is idle.
      loopId = loops().joinRun();
      isOfLoopRuns = loops().isOfLoopRuns(details);
      hasUserSpoken = false;
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
  const isLoopRun = (): boolean => loopId !== undefined || isOfLoopRuns;
  pi.on("input", ({ source }) => {
    if (source !== "extension") hasUserSpoken = true;
    // A run that could not start has not settled here either.
    if (!runState.wasIdleBeforeInput) return;
    loopId = undefined;
    isOfLoopRuns = false;
  });
  pi.on("message_end", ({ message }) => {
    if (loopId !== undefined && message.role === "assistant")
      loops().spent(loopId, message.usage.totalTokens);
  });
  pi.on("agent_settled", () => {
    const ended = loopId;
    loopId = undefined;
    isOfLoopRuns = false;
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
      // The quiet time itself tells of its end.
      if (quiet.isOver()) runState.lookLater(lookAgain);
      else quiet.tellOfEnd();
    },
    isLoopRun,
    mayAskForRuns: () => !isLoopRun() || hasUserSpoken,
    append: (message) => arbiter.append(message),
    startRun(message, id) {
      loopId = id;
      hasUserSpoken = false;
      arbiter.startRun(sender, message);
    },
  };
}
