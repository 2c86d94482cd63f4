import { type DefinedFeature, defineFeature } from "../core/pi/feature.ts";
import type { MonitorRuntime } from "./runtime.ts";
import { startSession } from "./session.ts";
import { type MonitorSettings, monitorSettings } from "./settings/settings.ts";
import { declareMonitorTools } from "./tools/monitor-tools.ts";

export const monitors: DefinedFeature = defineFeature<MonitorRuntime, MonitorSettings>({
  name: "monitor",
  plural: "monitors",
  settings: monitorSettings,
  async registerRows(pi) {
    const [{ registerEventRow }, { registerStartedRow }, { registerToldRow }] = await Promise.all([
      import("./ui/event-message-row.ts"),
      import("./ui/started-row.ts"),
      import("./ui/told-row.ts"),
    ]);
    registerEventRow(pi);
    registerStartedRow(pi);
    registerToldRow(pi);
  },
  declareTools: declareMonitorTools,
  startSession,
});
