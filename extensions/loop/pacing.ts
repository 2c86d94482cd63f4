/** The bounds for the intervals that the model sets for its loop. */
export interface Pace {
  minMs: number;
  /** Also the interval after a run in which the model set none. */
  maxMs: number;
}

/** The next run of a loop that paces itself. */
export interface Pacing {
  nextMs: number;
  /** Whether the model set it. */
  isSaid: boolean;
  /** The reason in the model's words. */
  reason?: string;
  /** Runs in a row, up to the last that ended, in which the model did not set the next. */
  silentRuns: number;
}

/** After this many runs in a row without a word the loop ends: nobody attends to it. */
const SILENT_RUNS_MAX = 2;

/** Returns the pacing of a new loop: it comes as soon as it can. */
export function firstPacing(nowMs: number): Pacing {
  return { nextMs: nowMs, isSaid: true, silentRuns: 0 };
}

/** Returns the pacing at the start of a run. If pi is killed in the run, the longest interval holds. */
export function pacingInRun({ silentRuns }: Pacing, { maxMs }: Pace, nowMs: number): Pacing {
  return { nextMs: nowMs + maxMs, isSaid: false, silentRuns };
}

/** Returns the pacing after a run; undefined if the loop ends with it. */
export function pacingAfterRun(pacing: Pacing, { maxMs }: Pace, nowMs: number): Pacing | undefined {
  if (pacing.isSaid) return { ...pacing, silentRuns: 0 };
  const silentRuns = pacing.silentRuns + 1;
  return silentRuns < SILENT_RUNS_MAX ? { nextMs: nowMs + maxMs, isSaid: false, silentRuns } : undefined;
}

/** Returns the pacing that the model set. */
export function saidPacing(nextMs: number, reason: string | undefined): Pacing {
  return { nextMs, isSaid: true, silentRuns: 0, ...(reason === undefined ? {} : { reason }) };
}
