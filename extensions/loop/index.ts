import type { ExtensionAPI } from "@earendil-works/pi-coding-agent";
import { type RunningSession, startSession } from "./session.ts";
import { LOOP_NOTICE, LOOP_PROMPT, renderLoopMessage } from "./ui/loop-message.ts";

export default function loop(pi: ExtensionAPI): void {
  let session: RunningSession | undefined;

  pi.registerFlag("no-loop", { type: "boolean", description: "Start without loops" });
  pi.registerMessageRenderer(LOOP_PROMPT, renderLoopMessage);
  pi.registerMessageRenderer(LOOP_NOTICE, renderLoopMessage);

  // A flag's value is not known before.
  pi.on("session_start", (event, ctx) => {
    if (!pi.getFlag("no-loop")) session = startSession(pi, ctx, event);
    return session?.ready;
  });
  pi.on("session_shutdown", () => {
    session?.end();
    session = undefined;
  });
}
