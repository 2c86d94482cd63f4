/** The bounds within which the model says when its loop comes next. */
export interface Pace {
  minMs: number;
  /** Also what a run gets that has not said when the next comes. */
  maxMs: number;
}

/** When a loop that paces itself comes next. */
export interface Pacing {
  nextMs: number;
  /** Whether the model has said so, or nobody has. */
  isSaid: boolean;
  /** In the model's words. */
  reason?: string;
  /** Runs in a row, up to the last that ended, of which the model has not said when the next comes. */
  silentRuns: number;
}

/** After this many runs in a row without a word the loop ends: nobody attends to it. */
const SILENT_RUNS_MAX = 2;

/** Of a loop that has just been made: it comes as soon as it can. */
export function firstPacing(nowMs: number): Pacing {
  return { nextMs: nowMs, isSaid: true, silentRuns: 0 };
}

/** Of a loop whose run begins. Were its end never told, as when pi is killed, the longest interval holds. */
export function pacingInRun({ silentRuns }: Pacing, { maxMs }: Pace, nowMs: number): Pacing {
  return { nextMs: nowMs + maxMs, isSaid: false, silentRuns };
}

/** Of a loop whose run has ended. @returns undefined if the loop ends with it */
export function pacingAfterRun(pacing: Pacing, { maxMs }: Pace, nowMs: number): Pacing | undefined {
  if (pacing.isSaid) return { ...pacing, silentRuns: 0 };
  const silentRuns = pacing.silentRuns + 1;
  return silentRuns < SILENT_RUNS_MAX ? { nextMs: nowMs + maxMs, isSaid: false, silentRuns } : undefined;
}

/** Of a loop for which the model has said when it comes next. */
export function saidPacing(nextMs: number, reason: string | undefined): Pacing {
  return { nextMs, isSaid: true, silentRuns: 0, ...(reason === undefined ? {} : { reason }) };
}
