import type { ExtensionAPI } from "@earendil-works/pi-coding-agent";
import { EVENT_MESSAGE } from "./delivery/message-type.ts";
import { startSession } from "./session.ts";
import { renderEventMessage } from "./ui/event-row.ts";

export default function monitor(pi: ExtensionAPI): void {
  let started = false;
  let endSession: Awaited<ReturnType<typeof startSession>> | undefined;

  pi.registerFlag("no-monitor", { type: "boolean", description: "Start without monitors" });
  pi.registerMessageRenderer(EVENT_MESSAGE, renderEventMessage);

  // A flag's value is not known before.
  pi.on("session_start", async (event, ctx) => {
    // After a fork or a switch over RPC pi says it twice to the same runtime.
    if (started || pi.getFlag("no-monitor")) return;
    started = true;
    endSession = await startSession(pi, ctx, event.reason);
  });
  pi.on("session_shutdown", async (event) => {
    await endSession?.(event.reason);
    endSession = undefined;
  });
}
