import type { ExtensionAPI, ExtensionContext } from "@earendil-works/pi-coding-agent";
import { Delivery } from "./delivery.ts";

/** How long a submitted prompt may take until its run starts, before it is taken to start none. */
const INPUT_HANDLED_MS = 2_000;
const BEFORE_START_MS = 60_000;

/** Binds delivery to pi's events for the lifetime of one session runtime. */
export function attachDelivery(pi: ExtensionAPI, ctx: ExtensionContext): Delivery {
  /** Until when a run is about to start: a message sent then could swallow the user's prompt. */
  let startingUntilMs = 0;
  let compacting = false;
  let runSignal: AbortSignal | undefined;

  const delivery = new Delivery({
    isIdle() {
      if (!ctx.isIdle() || compacting) return false;
      if (performance.now() >= startingUntilMs) return true;
      setTimeout(() => delivery.lookAgain(), 250).unref();
      return false;
    },
    send(message, wake) {
      if (wake) startingUntilMs = performance.now() + BEFORE_START_MS;
      pi.sendMessage(message, { deliverAs: "followUp", triggerTurn: wake });
    },
    endsWithAnswer: ctx.mode === "print" || ctx.mode === "json",
  });

  pi.on("input", () => {
    // Another extension may handle the input, and then no run starts.
    startingUntilMs = performance.now() + INPUT_HANDLED_MS;
    delivery.userSpoke();
  });
  pi.on("before_agent_start", () => {
    startingUntilMs = performance.now() + BEFORE_START_MS;
  });
  pi.on("agent_start", (_event, runCtx) => {
    startingUntilMs = 0;
    runSignal = runCtx.signal;
  });
  pi.on("turn_start", () => delivery.requestStarted());
  pi.on("turn_end", (event) => {
    const runGoesOn =
      event.toolResults.length > 0 || event.continue || event.context.pendingMessages.length > 0;
    const message = runGoesOn && event.outcome === "completed" ? delivery.atBoundary() : undefined;
    return message ? { entries: [...event.entries, { type: "custom_message", ...message }] } : undefined;
  });
  pi.on("agent_before_settle", (event) => {
    if (event.outcome !== "completed") return undefined;
    const { message, goOn } = delivery.atRunEnd();
    return {
      entries: message ? [...event.entries, { type: "custom_message", ...message }] : event.entries,
      continue: event.continue || goOn,
    };
  });
  pi.on("agent_settled", () => {
    if (runSignal?.aborted) delivery.userAborted();
    runSignal = undefined;
    delivery.lookAgain();
  });
  pi.on("session_before_compact", () => {
    compacting = true;
  });
  const compacted = (): void => {
    compacting = false;
    delivery.lookAgain();
  };
  pi.on("session_compact", compacted);
  pi.on("session_compact_failed", compacted);
  return delivery;
}
