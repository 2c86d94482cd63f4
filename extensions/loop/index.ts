import { type DefinedFeature, defineFeature } from "../core/pi/feature.ts";
import type { LoopRuntime } from "./runtime.ts";
import { startSession } from "./session.ts";
import { type LoopSettings, loopSettings } from "./settings.ts";
import { declareLoopTools } from "./tools/loop-tools.ts";

export const loops: DefinedFeature = defineFeature<LoopRuntime, LoopSettings>({
  name: "loop",
  plural: "loops",
  settings: loopSettings,
  defersTools: true,
  async registerRows(pi) {
    const { registerLoopRows } = await import("./ui/loop-message-row.ts");
    registerLoopRows(pi);
  },
  declareTools: (declare, runtime) => declareLoopTools(declare, async () => (await runtime.use()).calls),
  startSession,
});
