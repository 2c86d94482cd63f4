import type { ExtensionAPI, ExtensionContext } from "@earendil-works/pi-coding-agent";
import type { Arbiter } from "../../core/delivery/arbiter.ts";
import { isHeadless } from "../../core/pi/headless.ts";
import type { Task } from "../task/task.ts";
import { Delivery, type DeliveryLimits, type DeliverySession } from "./delivery.ts";
import { HeadlessHold } from "./headless-hold.ts";

export interface AttachedDelivery {
  delivery: Delivery;
  /** Set only in print and JSON mode. */
  hold: HeadlessHold | undefined;
}

/** Binds delivery to pi's events for the lifetime of one session runtime. */
export function attachDelivery(
  pi: ExtensionAPI,
  ctx: ExtensionContext,
  arbiter: Arbiter,
  limits: DeliveryLimits,
  session: DeliverySession,
): AttachedDelivery {
  const headless = isHeadless(ctx);
  const { runState } = arbiter;
  const sender = { beforeRun: () => delivery.beforePrompt() };
  const lookAgain = (): void => delivery.lookAgain();
  const delivery = new Delivery(
    {
      isIdle: () => runState.isIdle(),
      mayWake: () => runState.mayWake(),
      lookLater: () => runState.lookLater(lookAgain),
      send(message, wake) {
        if (wake) arbiter.startRun(sender, message);
        else arbiter.append(message);
      },
      hasInContext: (token) => branchHolds(ctx, token),
      endsWithAnswer: headless,
    },
    limits,
    session,
  );
  arbiter.join(sender);
  // Only an abort matters of the events before anything could be delivered.
  if (runState.abortedByUser) delivery.runEnded(true);
  const hold = headless ? new HeadlessHold(delivery, () => session.runningTasks().some(holdsRun)) : undefined;

  pi.on("input", (event) => {
    if (event.source !== "extension") delivery.userSpoke();
    if (runState.wasIdleBeforeInput) delivery.beforePrompt();
  });
  pi.on("turn_start", () => delivery.requestStarted());
  pi.on("turn_end", (event) => {
    const runGoesOn =
      event.toolResults.length > 0 || event.continue || event.context.pendingMessages.length > 0;
    const message =
      runGoesOn && event.outcome === "completed" && !runState.isAborting ? delivery.atBoundary() : undefined;
    return message ? { entries: [...event.entries, { type: "custom_message", ...message }] } : undefined;
  });
  pi.on("agent_before_settle", async (event) => {
    if (event.outcome !== "completed") return undefined;
    let wake = delivery.atRunEnd();
    if (!wake && hold && !hold.isReleased) {
      await hold.wait();
      if (!hold.isReleased) wake = delivery.atRunEnd();
    }
    if (!wake) return undefined;
    const { message } = wake;
    return {
      entries: message ? [...event.entries, { type: "custom_message", ...message }] : event.entries,
      continue: true,
    };
  });
  pi.on("agent_settled", () => delivery.runEnded(runState.lastRunAborted));
  pi.on("session_compact", () => delivery.compacted());
  return { delivery, hold };
}

/** Tells whether a task may still wake the model and will end by itself. */
function holdsRun(task: Task): boolean {
  const endsByItself = task.kind === "job" || task.spec.timeoutMs !== undefined;
  return endsByItself && task.spec.wake !== "never" && !task.isForeign;
}

/** Looks from the end, because the message has just been added. */
function branchHolds(ctx: ExtensionContext, delivery: string): boolean {
  const entry = ctx.sessionManager
    .getBranch()
    .findLast(
      (entry) =>
        (entry.type === "custom_message" && holds(entry.details, delivery)) ||
        (entry.type === "message" &&
          entry.message.role === "toolResult" &&
          holds(entry.message.details, delivery)),
    );
  return entry !== undefined;
}

function holds(details: unknown, delivery: string): boolean {
  return (details as { delivery?: unknown } | undefined)?.delivery === delivery;
}
