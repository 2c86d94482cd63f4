import type { ExtensionAPI } from "@earendil-works/pi-coding-agent";
import { commandLineNames, loadRows } from "../core/pi/start-options.ts";
import { toolDeclarer } from "../core/tools/declare-tool.ts";
import { type RunningSession, startSession } from "./session.ts";
import { declareLoopTools } from "./tools/loop-tools.ts";

const OFF_FLAG = "no-loop";

export default async function loop(pi: ExtensionAPI): Promise<void> {
  let session: RunningSession | undefined;
  const mayBeOff = commandLineNames(OFF_FLAG);

  pi.registerFlag(OFF_FLAG, { type: "boolean", description: "Start without loops" });
  const rows = await loadRows(pi, async () => {
    const [{ registerLoopRows }, { toolRow }] = await Promise.all([
      import("./ui/loop-message.ts"),
      import("../core/tools/tool-row.ts"),
    ]);
    registerLoopRows(pi);
    return toolRow;
  });
  const declareTools = (): void =>
    declareLoopTools(toolDeclarer(pi, rows), async () => {
      if (!session) throw new Error("The session has ended. Nothing was done.");
      return await session.use();
    });
  if (!mayBeOff) declareTools();

  // A flag's value is not known before.
  pi.on("session_start", (event, ctx) => {
    if (pi.getFlag(OFF_FLAG)) return undefined;
    // After a fork or a switch over RPC pi says it twice to the same runtime.
    if (session) return session.ready;
    if (mayBeOff) declareTools();
    session = startSession(pi, ctx, event);
    return session.ready;
  });
  pi.on("session_shutdown", () => {
    session?.end();
    session = undefined;
  });
}
