import type { ExtensionAPI } from "@earendil-works/pi-coding-agent";
import { commandLineNames, loadRows } from "../core/pi/start-options.ts";
import { toolDeclarer } from "../core/tools/declare-tool.ts";
import { LazyRuntime } from "./lazy-runtime.ts";
import { startSession } from "./session.ts";
import { declareMonitorTools } from "./tools/monitor-tools.ts";

const OFF_FLAG = "no-monitor";

export default async function monitor(pi: ExtensionAPI): Promise<void> {
  const runtime = new LazyRuntime();
  const mayBeOff = commandLineNames(OFF_FLAG);
  let starting: ReturnType<typeof startSession> | undefined;
  let ended = false;

  pi.registerFlag(OFF_FLAG, { type: "boolean", description: "Start without monitors" });
  const rows = await loadRows(pi, async () => {
    const [{ registerEventRow }, { toolRow }] = await Promise.all([
      import("./ui/event-row.ts"),
      import("../core/tools/tool-row.ts"),
    ]);
    registerEventRow(pi);
    return toolRow;
  });
  const declareTool = toolDeclarer(pi, rows);
  if (!mayBeOff) declareMonitorTools(declareTool, runtime);

  // A flag's value is not known before.
  pi.on("session_start", async (event, ctx) => {
    // After a fork or a switch over RPC pi says it twice to the same runtime.
    if (starting || pi.getFlag(OFF_FLAG)) return;
    if (mayBeOff) declareMonitorTools(declareTool, runtime);
    starting = startSession(pi, ctx, event.reason, runtime, declareTool);
    // Without what has failed nothing can be started, and a tool says why.
    starting.catch((error: unknown) => runtime.startWith(() => Promise.reject(error as Error)));
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
