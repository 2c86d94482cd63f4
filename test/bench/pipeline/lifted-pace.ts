import type { ReadingPace } from "../../../extensions/monitor/pipeline/reading-allowance.ts";

const noLimit = Number.MAX_SAFE_INTEGER;

/** The pace at which reading never pauses for pi. */
export const liftedPace: ReadingPace = {
  burstProcessorMs: noLimit,
  processorShare: 1,
  floodBurstBytes: noLimit,
  floodBytesPerSecond: noLimit,
  restMs: 0,
};
