import { copyToClipboard } from "@earendil-works/pi-coding-agent";
import type { Monitors } from "../../monitors.ts";
import { monitorView } from "../task-view.ts";
import type { PanelTasks } from "./panel.ts";

/** The tasks of the session for the panel: running ones in the order of their start, then the last that ended. */
export function panelTasks(monitors: Monitors): PanelTasks {
  const { registry } = monitors;
  return {
    all: () => [...registry.running(), ...registry.ended().reverse()].map(monitorView),
    async stop(id) {
      await monitors.stop(id, "panel");
    },
    forgetFinished() {
      registry.forgetEnded();
    },
    copy: copyToClipboard,
  };
}
