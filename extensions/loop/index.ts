import { type DefinedFeature, defineFeature } from "../core/pi/feature.ts";
import type { Runtime } from "./runtime.ts";
import { startSession } from "./session.ts";
import { declareLoopTools } from "./tools/loop-tools.ts";

export const loops: DefinedFeature = defineFeature<Runtime>({
  name: "loop",
  plural: "loops",
  async registerRows(pi) {
    const { registerLoopRows } = await import("./ui/loop-message.ts");
    registerLoopRows(pi);
  },
  declareTools: (declare, runtime) => declareLoopTools(declare, async () => (await runtime.use()).calls),
  startSession,
});
