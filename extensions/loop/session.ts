import {
  type ExtensionAPI,
  type ExtensionContext,
  getAgentDir,
  type SessionStartEvent,
} from "@earendil-works/pi-coding-agent";
import { LOOP_ENDED, LOOP_FIRED } from "./bus.ts";
import { registerLoopCommand } from "./commands/loop-command.ts";
import { EventSource } from "./events/event-source.ts";
import { attachAgent } from "./host/attach-agent.ts";
import { loadScope } from "./host/loop-scope.ts";
import { loopsLeftBehind } from "./host/loops-left-behind.ts";
import { openStore } from "./host/open-store.ts";
import { Loops } from "./loops.ts";
import { loopCreateTool } from "./tools/loop-create-tool.ts";
import { loopDeleteTool } from "./tools/loop-delete-tool.ts";
import { loopListTool } from "./tools/loop-list-tool.ts";
import { loopUpdateTool } from "./tools/loop-update-tool.ts";
import { Status } from "./ui/status.ts";

/** Sets up one session runtime. @returns what ends it */
export function startSession(pi: ExtensionAPI, ctx: ExtensionContext, start: SessionStartEvent): () => void {
  const report = (problem: string): void => {
    if (ctx.hasUI) ctx.ui.notify(problem, "warning");
    else process.stderr.write(`${problem}\n`);
  };
  const { scope, problems } = loadScope(ctx);
  for (const problem of problems) report(problem);
  const store = openStore(scope, getAgentDir(), ctx, report);
  if (scope === "session") {
    const left = loopsLeftBehind(getAgentDir(), ctx.cwd, start.previousSessionFile);
    if (left) report(left);
  }
  const status = new Status(ctx, pi.events);
  // Listens before the agent is attached: the end of a loop's run still belongs to that run.
  const events = new EventSource(
    pi,
    start,
    () => agent.isLoopRun(),
    (event) => loops.happened(event),
  );
  const agent = attachAgent(pi, ctx, () => loops.lookAgain());
  const loops = new Loops(
    store,
    agent,
    {
      changed(loops) {
        status.show(loops.length);
        events.listenFor(loops.flatMap(({ trigger }) => trigger.events?.names ?? []));
      },
      fired: (fired) => pi.events.emit(LOOP_FIRED, fired),
      ended: (ended) => pi.events.emit(LOOP_ENDED, ended),
      failed: report,
    },
    Date.now,
  );

  pi.registerTool(loopCreateTool(loops));
  pi.registerTool(loopListTool(loops));
  pi.registerTool(loopUpdateTool(loops));
  pi.registerTool(loopDeleteTool(loops));
  registerLoopCommand(pi, loops);
  // In print and JSON mode pi exits after the answer: nothing comes back there.
  if (ctx.hasUI) loops.start();

  return () => {
    loops.close();
    events.close();
    status.close();
  };
}
