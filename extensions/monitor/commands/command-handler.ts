import type { ExtensionCommandContext } from "@earendil-works/pi-coding-agent";
import type { LazyRuntime } from "../../core/pi/lazy-runtime.ts";
import type { MonitorRuntime } from "../runtime.ts";
import type { CommandName } from "../texts/usage.ts";

type Completions = ReturnType<typeof import("./complete-ids.ts").completeIds>;

/** Loaded with the first command. */
export const showing = () => import("../../core/pi/show.ts");

/**
 * Makes a function that completes an argument; its code is loaded when one is first typed. pi would exit on a
 * failure, such as a file that an update of the package has just removed.
 */
export function completing<Module>(
  load: () => Promise<Module>,
  complete: (module: Module, prefix: string) => Completions,
) {
  return async (prefix: string): Promise<Completions> => {
    try {
      return complete(await load(), prefix);
    } catch {
      return null;
    }
  };
}

/** @param startsBefore resolves when earlier typed starts are over */
export type Work = (
  runtime: MonitorRuntime,
  args: string,
  ctx: ExtensionCommandContext,
  startsBefore: Promise<void>,
) => Promise<string | undefined>;

/** Makes handlers of commands, which show the result of their work, or the usage of the command. */
export function runner(runtime: LazyRuntime<MonitorRuntime>) {
  return (name: CommandName, work: Work) => async (args: string, ctx: ExtensionCommandContext) => {
    const startsBefore = runtime.startsUnderWay();
    const [{ showOrExplain }, { usageIfAsked }] = await Promise.all([showing(), import("../texts/usage.ts")]);
    await showOrExplain(
      ctx,
      async () => usageIfAsked(name, args) ?? (await work(await runtime.use(), args, ctx, startsBefore)),
    );
  };
}

/** Makes the same for a command that starts something: a reload waits until it is done and has been shown. */
export function starting(runtime: LazyRuntime<MonitorRuntime>, name: CommandName, work: Work) {
  const run = runner(runtime)(name, work);
  return (args: string, ctx: ExtensionCommandContext) => runtime.starting(() => run(args, ctx));
}
