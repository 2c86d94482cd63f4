import { formatSeconds, plural } from "../../core/text/format.ts";
import type { Readiness } from "../ready/readiness.ts";

/** The facts of a task about its runs. */
export interface RunsOfTask {
  readonly readiness: Readiness;
  readonly restarts: number;
  readonly isBetweenRuns: boolean;
  readonly end: object | undefined;
}

/** Tells how far the run is, and how many came before: `ready after 3.2s`, `started again 2 times`. */
export function runFacts({ readiness, restarts, isBetweenRuns, end }: RunsOfTask): string[] {
  return [
    ...(end ? [] : isBetweenRuns ? ["about to start again"] : readyFact(readiness)),
    ...(restarts > 0 ? [`started again ${plural(restarts, "time")}`] : []),
  ];
}

function readyFact(readiness: Readiness): string[] {
  switch (readiness.kind) {
    case "unknown":
      return [];
    case "expected":
      return [readiness.isLate ? "not ready in time" : "not ready yet"];
    case "ready":
      return [`ready after ${formatSeconds(readiness.facts.afterMs)}`];
  }
}
