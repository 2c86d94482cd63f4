import { copyToClipboard } from "@earendil-works/pi-coding-agent";
import type { Task } from "../../task/task.ts";
import type { Tasks } from "../../tasks.ts";
import { type TaskView, taskView } from "../task-view.ts";

/** What the panel shows and can do. */
export interface PanelTasks {
  /** Running ones first. */
  all(): TaskView[];
  stop(id: string): Promise<void>;
  /** Starts it again, running or ended. @returns what to say of that */
  restart(id: string): Promise<string>;
  forgetFinished(): void;
  /** @returns whether it is known that it was copied */
  copy(text: string): Promise<boolean>;
}

/** The tasks of the session for the panel: running ones in the order of their start, then the last that ended. */
export function panelTasks(tasks: Tasks, restart: (task: Task) => Promise<string>): PanelTasks {
  const { registry } = tasks;
  return {
    all: () => [...registry.running(), ...registry.ended().reverse()].map(taskView),
    async stop(id) {
      await tasks.stop(id, "panel");
    },
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
 * Whether pi writes to a clipboard that answers. Elsewhere it asks the terminal (OSC 52), which may take it
 * or not and does not say.
 */
export function hasClipboard(env: NodeJS.ProcessEnv): boolean {
  const isRemote = Boolean(env.SSH_CONNECTION || env.SSH_CLIENT || env.MOSH_CONNECTION);
  const hasDisplay = Boolean(env.DISPLAY || env.WAYLAND_DISPLAY || env.TERMUX_VERSION);
  return !isRemote && (process.platform !== "linux" || hasDisplay);
}
