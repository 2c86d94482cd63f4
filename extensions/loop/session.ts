import { getAgentDir, type SessionStartEvent } from "@earendil-works/pi-coding-agent";
import type { FeatureSession } from "../core/pi/feature.ts";
import { loopPlace, mayHoldLoops } from "./host/loop-place.ts";
import { RunningTasks } from "./host/running-tasks.ts";
import type { LoopRuntime } from "./runtime.ts";
import type { LoopSettings } from "./settings.ts";
import type { Scope } from "./store/store.ts";
import { declared } from "./texts/declared.ts";

/**
 * Sets up one session. The runtime is only loaded once there is a loop, or somebody asks for one: most
 * sessions have none, and code loaded at the start delays pi.
 * @returns a function that ends the session, called after the end of its runtime
 */
export async function startSession({
  pi,
  ctx,
  start,
  arbiter,
  runtime,
  settings,
  listTabs,
}: FeatureSession<LoopRuntime, LoopSettings>): Promise<() => Promise<void>> {
  const startedAtMs = performance.now();
  let hasEnded = false;
  const report = (problem: string): void => {
    // Nobody is left to tell, and pi's context must not be used any more.
    if (hasEnded) return;
    if (ctx.hasUI) ctx.ui.notify(problem, "warning");
    else process.stderr.write(`${problem}\n`);
  };
  const tasks = new RunningTasks(pi.events);
  const placing = scopeFor(settings, report).then((scope) => ({
    scope,
    place: loopPlace(scope, getAgentDir(), ctx),
  }));
  /** The event that loops get if they exist from the start. */
  let announced: SessionStartEvent | undefined;
  runtime.startWith(async () => {
    const { place } = await placing;
    const { startRuntime } = await import("./runtime.ts");
    return startRuntime({ pi, ctx, place, startedAtMs, start: announced, arbiter, tasks, report });
  });

  listTabs.set("Loops", async () => await (await runtime.use()).tab());
  pi.registerCommand("loop", {
    description: declared.command,
    // pi would exit on a failure, such as a file that an update of the package has just removed.
    getArgumentCompletions: (prefix) =>
      import("./commands/complete-interval.ts").then(
        ({ completeInterval }) => completeInterval(prefix),
        () => null,
      ),
    handler: async (args, ctx) => await (await runtime.use()).runCommand(args, ctx),
  });

  const { scope, place } = await placing;
  // In print and JSON mode loops do not run.
  if (ctx.hasUI && (await mayHoldLoops(place))) {
    announced = start;
    await runtime.use();
  }
  if (scope === "session" && start.previousSessionFile !== undefined) {
    const { loopsLeftBehind } = await import("./host/loops-left-behind.ts");
    const left = await loopsLeftBehind(getAgentDir(), ctx.cwd, start.previousSessionFile);
    if (left) report(left);
  }
  return async () => {
    hasEnded = true;
    tasks.close();
  };
}

/** @param report called with the problem of the user's value */
async function scopeFor({ scope }: LoopSettings, report: (problem: string) => void): Promise<Scope> {
  const given = process.env.PI_LOOP_SCOPE;
  if (!given) return scope;
  const { scopeOfVariable } = await import("./host/scope-variable.ts");
  return scopeOfVariable(given, scope, report);
}
