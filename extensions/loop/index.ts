import { type DefinedFeature, defineFeature } from "../core/pi/feature.ts";
import type { LoopRuntime } from "./runtime.ts";
import { startSession } from "./session.ts";
import { declareLoopTools } from "./tools/loop-tools.ts";

export const loops: DefinedFeature = defineFeature<LoopRuntime>({
  name: "loop",
  plural: "loops",
  async registerRows(pi) {
    const { registerLoopRows } = await import("./ui/loop-message-row.ts");
    registerLoopRows(pi);
  },
  declareTools: (declare, runtime) => declareLoopTools(declare, async () => (await runtime.use()).calls),
  startSession,
});
