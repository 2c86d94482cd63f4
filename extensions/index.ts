import type { ExtensionAPI } from "@earendil-works/pi-coding-agent";
import { type DefinedFeature, registerFeatures } from "./core/pi/feature.ts";
import { loops } from "./loop/index.ts";
import { monitors } from "./monitor/index.ts";
import { tasks } from "./tasks/index.ts";

export const features: readonly DefinedFeature[] = [monitors, loops, tasks];

/**
 * The one entry of the package. pi gives each entry its own modules: with one entry for each feature, none
 * would know what the others send to the agent, and shared code would be loaded twice.
 */
export default async function piMonitor(pi: ExtensionAPI): Promise<void> {
  await registerFeatures(pi, features, async () => (await import("./core/tools/tool-row.ts")).toolRow);
}
