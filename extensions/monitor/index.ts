import type { ExtensionAPI } from "@earendil-works/pi-coding-agent";
import { EVENT_MESSAGE } from "./delivery/message-type.ts";
import { startSession } from "./session.ts";
import { renderEventMessage } from "./ui/event-row.ts";

export default function monitor(pi: ExtensionAPI): void {
  let starting: ReturnType<typeof startSession> | undefined;
  let ended = false;

  pi.registerFlag("no-monitor", { type: "boolean", description: "Start without monitors" });
  pi.registerMessageRenderer(EVENT_MESSAGE, renderEventMessage);

  // A flag's value is not known before.
  pi.on("session_start", async (event, ctx) => {
    // After a fork or a switch over RPC pi says it twice to the same runtime.
    if (starting || pi.getFlag("no-monitor")) return;
    starting = startSession(pi, ctx, event.reason);
    await starting;
  });
  pi.on("session_shutdown", async (event) => {
    if (ended) return;
    ended = true;
    // Of a start that failed, pi has told.
    const endSession = await starting?.catch(() => undefined);
    await endSession?.(event.reason);
  });
}
