import {
  type ExtensionAPI,
  type ExtensionContext,
  getAgentDir,
  type SessionStartEvent,
} from "@earendil-works/pi-coding-agent";
import { RunState } from "../core/pi/run-state.ts";
import { settingsMention } from "../core/pi/start-options.ts";
import { DEFAULT_SCOPE, loopPlace, mayHoldLoops, SCOPE_VARIABLE } from "./host/loop-place.ts";
import type { Runtime } from "./runtime.ts";
import type { Scope } from "./store/store.ts";
import { Status } from "./ui/status.ts";

export interface RunningSession {
  /** What makes loops run; loaded at the first use. */
  use(): Promise<Runtime>;
  /** Resolves once the loops that were there before listen to what happens. */
  ready: Promise<void>;
  end(): void;
}

/**
 * Sets up one session runtime. What makes loops run is only loaded once there is one, or somebody asks
 * for one: most sessions have none, and pi waits for what is loaded at its start.
 */
export function startSession(
  pi: ExtensionAPI,
  ctx: ExtensionContext,
  start: SessionStartEvent,
): RunningSession {
  const startedAtMs = performance.now();
  const report = (problem: string): void => {
    // Nobody is left to be told, and pi's context must not be used any more.
    if (hasEnded) return;
    if (ctx.hasUI) ctx.ui.notify(problem, "warning");
    else process.stderr.write(`${problem}\n`);
  };
  let hasEnded = false;
  const placing = scopeFor(ctx, report).then((scope) => ({
    scope,
    place: loopPlace(scope, getAgentDir(), ctx),
  }));
  const status = new Status(ctx, pi.events);
  const runState = new RunState(pi, ctx, () => runtime?.lookAgain());

  let runtime: Runtime | undefined;
  let loading: Promise<Runtime> | undefined;
  const load = async (start: SessionStartEvent | undefined): Promise<Runtime> => {
    const { place } = await placing;
    const { startRuntime } = await import("./runtime.ts");
    // Nobody would end what it begins.
    if (hasEnded) throw new Error("The session ended while its loops were loaded.");
    runtime = startRuntime({ pi, ctx, place, startedAtMs, start, runState, status, report });
    return runtime;
  };
  const use = (): Promise<Runtime> => {
    loading ??= load(undefined);
    return loading;
  };
  pi.registerCommand("loop", {
    description: "Have a prompt come back: [interval] [prompt]; alone, a menu of the loops",
    // pi would end on a failure, such as a file that an update of the package has just removed.
    getArgumentCompletions: (prefix) =>
      import("./commands/complete-interval.ts").then(
        ({ completeInterval }) => completeInterval(prefix),
        () => null,
      ),
    handler: async (args, ctx) => await (await use()).runCommand(args, ctx),
  });

  const resume = async (): Promise<void> => {
    const { scope, place } = await placing;
    // In print and JSON mode loops do not run.
    if (ctx.hasUI && (await mayHoldLoops(place))) {
      loading ??= load(start);
      await loading;
    }
    if (scope === "session" && start.previousSessionFile !== undefined) {
      const { loopsLeftBehind } = await import("./host/loops-left-behind.ts");
      const left = await loopsLeftBehind(getAgentDir(), ctx.cwd, start.previousSessionFile);
      if (left) report(left);
    }
  };
  return {
    use,
    ready: resume().catch((error: unknown) => {
      if (!hasEnded) throw error;
    }),
    end() {
      hasEnded = true;
      runtime?.close();
      status.close();
    },
  };
}

/**
 * Most users have said nothing of it, and then nothing is to be read.
 * @param report is told what is wrong with what the user has said
 */
async function scopeFor(ctx: ExtensionContext, report: (problem: string) => void): Promise<Scope> {
  if (!settingsMention("loop", ctx) && !process.env[SCOPE_VARIABLE]) return DEFAULT_SCOPE;
  const { loadScope } = await import("./host/loop-scope.ts");
  const { scope, problems } = loadScope(ctx);
  for (const problem of problems) report(problem);
  return scope;
}
