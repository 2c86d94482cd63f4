import { copyToClipboard } from "@earendil-works/pi-coding-agent";
import type { Task } from "../../task/task.ts";
import type { Tasks } from "../../tasks.ts";
import { taskView } from "../task-view.ts";
import type { PanelTasks } from "./panel.ts";

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
    copy: copyToClipboard,
  };
}
