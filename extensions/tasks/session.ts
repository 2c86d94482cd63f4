import type { FeatureSession } from "../core/pi/feature.ts";
import { TASK_REQUESTS, type TaskRequest } from "./bus.ts";
import type { TasksRuntime } from "./runtime.ts";
import type { TaskListSettings } from "./settings.ts";
import { declared } from "./texts/declared.ts";

type RequestName = keyof typeof TASK_REQUESTS;
const requestNames = Object.keys(TASK_REQUESTS) as RequestName[];

/**
 * Sets up one session. The list is loaded only once there is one: because the settings demand it, because the
 * session has one, or because the user or a loop asks for it.
 */
export async function startSession({
  pi,
  ctx,
  settings,
  runtime,
  tools,
  listTabs,
}: FeatureSession<TasksRuntime, TaskListSettings>): Promise<() => Promise<void>> {
  if (settings.mode === "off") return async () => {};
  runtime.startWith(async () => {
    const { startRuntime } = await import("./runtime.ts");
    return await startRuntime({ pi, ctx, settings, tools });
  });

  const serve = async (name: RequestName, data: unknown): Promise<void> => {
    const isWanted = settings.mode === "on" || (data as Partial<TaskRequest> | undefined)?.wanted === true;
    if (!runtime.started && !isWanted) return;
    const list = runtime.started ?? (await runtime.use());
    await list.answer(name, data, isWanted);
  };
  const removals = requestNames.map((name) =>
    pi.events.on(TASK_REQUESTS[name], (data) => serve(name, data).catch(() => {})),
  );

  listTabs.set("Tasks", async () => await (await runtime.use()).tab());
  pi.registerCommand("tasks", {
    description: declared.command,
    // pi would exit on a failure, such as a file that an update of the package has just removed.
    getArgumentCompletions: (prefix) =>
      import("./commands/complete-tasks.ts").then(
        ({ completeTasks }) => completeTasks(runtime.started?.all() ?? [], prefix),
        () => null,
      ),
    handler: async (args, commandCtx) => await (await runtime.use()).runCommand(args, commandCtx),
  });

  const showOfBranch = async (): Promise<void> => {
    if (runtime.started || settings.mode === "on") {
      (await runtime.use()).goToBranch();
      return;
    }
    const { hasList } = await import("./host/has-list.ts");
    if (hasList(ctx, settings.scope)) (await runtime.use()).goToBranch();
  };
  pi.on("session_tree", showOfBranch);
  await showOfBranch();
  return async () => {
    for (const remove of removals) remove();
  };
}
