import type { ExtensionAPI } from "@earendil-works/pi-coding-agent";
import { EVENT_MESSAGE } from "./delivery/event-message.ts";
import { startSession } from "./session.ts";
import { renderEventMessage } from "./ui/event-message.ts";

export default function monitor(pi: ExtensionAPI): void {
  let endSession: (() => Promise<void>) | undefined;

  pi.registerFlag("no-monitor", { type: "boolean", description: "Start without monitors" });
  pi.registerMessageRenderer(EVENT_MESSAGE, renderEventMessage);

  // A flag's value is not known before.
  pi.on("session_start", (event, ctx) => {
    if (!pi.getFlag("no-monitor")) endSession = startSession(pi, ctx, event.reason);
  });
  pi.on("session_shutdown", async () => {
    await endSession?.();
    endSession = undefined;
  });
}
