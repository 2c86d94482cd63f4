import {
  type ExtensionAPI,
  type ExtensionCommandContext,
  type ExtensionContext,
  getAgentDir,
} from "@earendil-works/pi-coding-agent";
import type { FeatureRuntime } from "../core/pi/lazy-runtime.ts";
import type { ListTab } from "../core/pi/list-tab.ts";
import { show } from "../core/pi/show.ts";
import type { FeatureTools } from "../core/tools/declare-tool.ts";
import { TASK_EVENTS, type TASK_REQUESTS, TASKS_BACKLOG_EMPTY, TASKS_CHANGED_ELSEWHERE } from "./bus.ts";
import { runTasksCommand } from "./commands/tasks-command.ts";
import { hasList } from "./host/has-list.ts";
import { noteEnds } from "./host/note-ends.ts";
import { OtherList } from "./host/other-lists.ts";
import { answer } from "./host/serve-requests.ts";
import { eventFacts } from "./host/task-facts.ts";
import type { TaskListSettings } from "./settings.ts";
import { projectListPath } from "./store/list-place.ts";
import { ProjectTaskStore } from "./store/project-store.ts";
import { SessionTaskStore } from "./store/session-store.ts";
import type { Task } from "./task.ts";
import { TaskList } from "./task-list.ts";
import { listProblem } from "./texts/lists.ts";
import { TasksCall } from "./tools/tasks-call.ts";
import { declareTasksTool } from "./tools/tasks-tool.ts";
import { TaskWidget } from "./ui/task-widget.ts";

export interface TasksSession {
  pi: ExtensionAPI;
  ctx: ExtensionContext;
  settings: Readonly<TaskListSettings>;
  tools: FeatureTools;
}

/** The task list of one session, and its users. */
export interface TasksRuntime extends FeatureRuntime {
  /**
   * Answers another extension, unless another package has the list.
   * @param isWanted whether the model gets the list from now on
   */
  answer(name: keyof typeof TASK_REQUESTS, data: unknown, isWanted: boolean): Promise<void>;
  all(): readonly Task[];
  runCommand(args: string, ctx: ExtensionCommandContext): Promise<void>;
  /** Loads the list's tab in the panel. */
  tab(): Promise<ListTab>;
  /** Reads the list again, after the start of the session or on another branch. */
  goToBranch(): void;
}

export async function startRuntime({ pi, ctx, settings, tools }: TasksSession): Promise<TasksRuntime> {
  const ofSession = settings.scope === "session" && new SessionTaskStore(pi, ctx.sessionManager.getBranch());
  const store = ofSession || openProjectList(ctx);
  const widget = settings.widget ? new TaskWidget(ctx) : undefined;
  const refresh = (): void => widget?.show(list.all());
  const list = new TaskList(
    store,
    {
      happened: (event) => pi.events.emit(TASK_EVENTS[event.kind], eventFacts(event)),
      emptied: () => pi.events.emit(TASKS_BACKLOG_EMPTY, {}),
      changed: refresh,
    },
    Date.now,
  );
  const call = new TasksCall(list);
  const others = new OtherList(pi);
  let isDeclared = false;
  /** Gives the model its tool. @throws Error if another package has a list */
  const enable = (): void => {
    others.check();
    if (isDeclared) return;
    isDeclared = true;
    tools.declare((declare) => declareTasksTool(declare, async () => call));
  };
  const use = { check: () => others.check(), enable };
  const stopNoting = noteEnds(pi.events, list, (problem) => show(ctx, problem, "warning"));
  const stopWatching = store.watch(() => {
    refresh();
    pi.events.emit(TASKS_CHANGED_ELSEWHERE, {});
  });
  return {
    async answer(name, data, isWanted) {
      if (others.isOwn(data) || others.has()) return;
      if (isWanted) enable();
      await answer(pi.events, name, list, data);
    },
    all: () => list.all(),
    runCommand: (args, commandCtx) => runTasksCommand(list, use, args, commandCtx),
    async tab() {
      const { tasksTab } = await import("./ui/tasks-tab.ts");
      return tasksTab(list, use);
    },
    goToBranch() {
      if (ofSession) ofSession.goTo(ctx.sessionManager.getBranch());
      if ((settings.mode === "on" || hasList(ctx, settings.scope)) && !others.has()) enable();
      refresh();
    },
    async end() {
      stopWatching();
      others.close();
      stopNoting();
      widget?.close();
    },
  };
}

function openProjectList(ctx: ExtensionContext): ProjectTaskStore {
  const path = projectListPath(getAgentDir(), ctx.cwd);
  return new ProjectTaskStore(path, ctx.cwd, (setAsidePath, problems) => {
    show(ctx, listProblem.unreadable(path, problems, setAsidePath), "warning");
  });
}
