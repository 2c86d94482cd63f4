import { busyMonitors, duringOneCall, errorAgain, stopDuringCall } from "./busy-workloads.ts";
import { compaction, identicalLines, manyIdleEvents, progress } from "./idle-workloads.ts";
import type { Workload } from "./workload-kind.ts";

export const workloads: readonly Workload[] = [
  progress,
  busyMonitors,
  duringOneCall("event"),
  duringOneCall("never"),
  identicalLines,
  manyIdleEvents,
  stopDuringCall,
  errorAgain,
  compaction,
];
