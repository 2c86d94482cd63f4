import type {
  ExtensionAPI,
  ExtensionCommandContext,
  ExtensionContext,
  SessionStartEvent,
} from "@earendil-works/pi-coding-agent";
import type { Arbiter } from "../core/delivery/arbiter.ts";
import type { FeatureRuntime } from "../core/pi/lazy-runtime.ts";
import type { ListTab } from "../core/pi/list-tab.ts";
import { sayAtExit } from "../core/pi/say-at-exit.ts";
import { errorLabel } from "../core/text/label.ts";
import { Backlog } from "./backlog.ts";
import { LOOP_ENDED, LOOP_FIRED } from "./bus.ts";
import { createTyped, runLoopCommand } from "./commands/loop-command.ts";
import { EventSource } from "./events/event-source.ts";
import { Firing } from "./firing.ts";
import { attachAgent } from "./host/attach-agent.ts";
import type { LoopPlace } from "./host/loop-place.ts";
import { openStore } from "./host/open-store.ts";
import type { RunningTasks } from "./host/running-tasks.ts";
import { TaskListClient } from "./host/task-list-client.ts";
import { LoopBook } from "./loop-book.ts";
import { Loops } from "./loops.ts";
import { notAccepted } from "./not-accepted.ts";
import type { LoopsObserver } from "./observer.ts";
import { RunAccount } from "./run-account.ts";
import { runText } from "./texts/runs.ts";
import { LoopToolCalls } from "./tools/loop-tool-calls.ts";
import { LoopStatus } from "./ui/loop-status.ts";

/** The parts of a session that exist from its start, since a runtime made later would have missed them. */
export interface LoopSession {
  pi: ExtensionAPI;
  ctx: ExtensionContext;
  place: LoopPlace;
  /** The start of the session, on the clock of `performance.now()`. */
  startedAtMs: number;
  /** The event that began it, if there are loops from the start. */
  start: SessionStartEvent | undefined;
  arbiter: Arbiter;
  tasks: RunningTasks;
  /** Tells the user. */
  report(problem: string): void;
}

/** The runtime of the loops of one session. */
export interface LoopRuntime extends FeatureRuntime {
  calls: LoopToolCalls;
  runCommand(args: string, ctx: ExtensionCommandContext): Promise<void>;
  /** Loads the loops' tab in the panel. */
  tab(): Promise<ListTab>;
}

export function startRuntime(session: LoopSession): LoopRuntime {
  const { pi, ctx, tasks } = session;
  const status = new LoopStatus(ctx, tasks, Date.now);
  const observer: LoopsObserver = {
    changed(loops) {
      status.show(loops);
      events.listenFor(loops.flatMap(({ trigger }) => trigger.events?.names ?? []));
    },
    fired: (fired) => pi.events.emit(LOOP_FIRED, fired),
    ended: (ended) => pi.events.emit(LOOP_ENDED, ended),
    failed: session.report,
  };
  const book = new LoopBook(
    openStore(session.place, ctx.cwd, session.report),
    observer,
    () => tasks.mayWake(),
    Date.now,
  );
  // It listens before the agent is attached: the end of a loop's run still belongs to that run.
  const events = new EventSource(
    pi,
    session.start,
    () => agent.isLoopRun(),
    (event) => loops.happened(event),
  );
  const agent = attachAgent(pi, ctx, session.arbiter, session.startedAtMs, () => ({
    lookAgain,
    joinRun: () => firing.joinRun(),
    isOfLoopRuns: (details) => events.isOfLoopRuns(details),
    spent: (loopId, tokens) => account.spent(loopId, tokens),
    runEnded(loopId, isAborted) {
      account.ended(loopId, isAborted);
      void backlog.runEnded(loopId).catch(reportError);
    },
  }));
  const lookAgain = (): void => firing.lookAgain();
  const reportError = (error: unknown): void => session.report(errorLabel(error));
  const taskList = new TaskListClient(pi.events);
  const backlog = new Backlog(book, taskList, lookAgain);
  const account = new RunAccount(book, lookAgain);
  const firing = new Firing(book, agent, (loop) => backlog.runStarted(loop));
  const loops = new Loops(book, firing, backlog);
  // A loop that paces itself lets events of tasks come first.
  tasks.listen(lookAgain);
  // In print and JSON mode pi exits after the answer, so no loop runs there.
  if (ctx.hasUI) {
    firing.start();
    // Loops from before the restart work off the tasks that are open now.
    void prepareBacklog(backlog, loops).catch(reportError);
    for (const problem of notAccepted(() => loops.all())) session.report(problem);
  }

  return {
    calls: new LoopToolCalls(loops, () => agent.mayAskForRuns()),
    runCommand: (args, commandCtx) => runLoopCommand(loops, args, commandCtx),
    async tab() {
      const { loopsTab } = await import("./ui/loops-tab.ts");
      return loopsTab(loops, (typed) => createTyped(loops, typed, ctx));
    },
    async end(reason) {
      const isOver = reason === "quit" && ctx.mode === "tui" && session.place.kind === "memory";
      const { length } = isOver ? loops.all() : [];
      if (length > 0) sayAtExit(runText.endedWithPi(length));
      firing.close();
      events.close();
      taskList.close();
      status.close();
    },
  };
}

async function prepareBacklog(backlog: Backlog, loops: Loops): Promise<void> {
  await backlog.prepare(loops.all());
}
