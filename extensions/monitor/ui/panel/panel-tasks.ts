import { copyToClipboard } from "@earendil-works/pi-coding-agent";
import type { TaskIdentity } from "../../../core/processes/task-processes.ts";
import { TaskTree } from "../../../core/processes/task-tree.ts";
import type { Task } from "../../task/task.ts";
import { type TreeFacts, treeFacts } from "../../task/tree-facts.ts";
import type { Tasks } from "../../tasks.ts";
import { actText } from "../../texts/panel-acts.ts";
import { wakeText } from "../../texts/wakes.ts";
import { type TaskView, taskView } from "../task-view.ts";
import { type TypedTask, typedTask } from "./typed-task.ts";

/** The tasks of the panel, and its actions on them. */
export interface PanelTasks {
  /** Returns running tasks first. */
  all(): TaskView[];
  stop(id: string): Promise<void>;
  /** Does the same, and nothing more of it reaches the model, not even its end. */
  stopSilently(id: string): Promise<void>;
  /** Lets only the user stop it, or the model, too, again. @returns the text on that */
  protect(id: string): string;
  /** Adopts it for the present session. @returns the text on that */
  adopt(id: string): string;
  /** Starts it again, running or ended. @returns the text on that */
  restart(id: string): Promise<string>;
  forgetFinished(): void;
  /** Returns the present usage of its processes; undefined if none run. */
  measure(id: string): Promise<TreeFacts | undefined>;
  /** Returns the running task that reads what a person types. @throws Error that says why there is none */
  typed(id: string): TypedTask;
  /** Sends the agent a message of the person's. */
  send(text: string): void;
  /** @returns whether it was copied for sure */
  copy(text: string): Promise<boolean>;
}

/** Makes the panel's tasks: running ones in the order of their start, then those that ended last. */
export function panelTasks(
  tasks: Tasks,
  restart: (task: Task) => Promise<string>,
  sessionId: () => string,
  send: (text: string) => void,
): PanelTasks {
  const { registry } = tasks;
  const trees = new Map<TaskIdentity, TaskTree>();
  return {
    all: () => [...registry.running(), ...registry.ended().reverse()].map(taskView),
    async stop(id) {
      await tasks.stop(id, "panel");
    },
    async stopSilently(id) {
      await tasks.silence(tasks.findRunning(id, "person"), { kind: "stopped", by: "panel" });
    },
    protect(id) {
      const task = tasks.findRunning(id, "person");
      task.isProtected = !task.isProtected;
      return actText.protected(task.isProtected, task.label);
    },
    adopt(id) {
      const task = tasks.findRunning(id, "person");
      tasks.adopt(task, sessionId());
      return actText.adopted(task.label, wakeText(task));
    },
    async measure(id) {
      // Trees of runs that have ended are not needed any more.
      const running = new Set(registry.running().map((task) => task.identity));
      for (const known of trees.keys()) if (!running.has(known)) trees.delete(known);
      const { identity } = registry.running().find((task) => task.id === id) ?? {};
      if (!identity) return undefined;
      const tree = trees.get(identity) ?? new TaskTree(identity);
      trees.set(identity, tree);
      return await treeFacts(tree);
    },
    typed: (id) => typedTask(tasks.findRunning(id, "person")),
    send,
    restart: (id) => restart(registry.find(id)),
    forgetFinished() {
      registry.forgetEnded();
    },
    async copy(text) {
      await copyToClipboard(text);
      return hasClipboard(process.env);
    },
  };
}

/**
 * Tells whether pi writes to a clipboard that answers. Otherwise it asks the terminal (OSC 52), which may
 * ignore it and does not answer.
 */
export function hasClipboard(env: NodeJS.ProcessEnv): boolean {
  const isRemote = Boolean(env.SSH_CONNECTION || env.SSH_CLIENT || env.MOSH_CONNECTION);
  const hasDisplay = Boolean(env.DISPLAY || env.WAYLAND_DISPLAY || env.TERMUX_VERSION);
  return !isRemote && (process.platform !== "linux" || hasDisplay);
}
