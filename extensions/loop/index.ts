import type { ExtensionAPI } from "@earendil-works/pi-coding-agent";
import { commandLineNames } from "../monitor/host/start-options.ts";
import { type RunningSession, startSession } from "./session.ts";
import { registerLoopTools } from "./tools/loop-tools.ts";
import { LOOP_NOTICE, LOOP_PROMPT, renderLoopMessage } from "./ui/loop-message.ts";

const OFF_FLAG = "no-loop";

export default function loop(pi: ExtensionAPI): void {
  let session: RunningSession | undefined;
  const mayBeOff = commandLineNames(OFF_FLAG);
  const registerTools = (): void =>
    registerLoopTools(pi, async () => {
      if (!session) throw new Error("The session has ended. Nothing was done.");
      return await session.use();
    });

  pi.registerFlag(OFF_FLAG, { type: "boolean", description: "Start without loops" });
  pi.registerMessageRenderer(LOOP_PROMPT, renderLoopMessage);
  pi.registerMessageRenderer(LOOP_NOTICE, renderLoopMessage);

  if (!mayBeOff) registerTools();

  // A flag's value is not known before.
  pi.on("session_start", (event, ctx) => {
    if (pi.getFlag(OFF_FLAG)) return undefined;
    // After a fork or a switch over RPC pi says it twice to the same runtime.
    if (session) return session.ready;
    if (mayBeOff) registerTools();
    session = startSession(pi, ctx, event);
    return session.ready;
  });
  pi.on("session_shutdown", () => {
    session?.end();
    session = undefined;
  });
}
