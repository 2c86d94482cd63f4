import type { Readiness } from "../ready/readiness.ts";
import { runFactText } from "../texts/run-facts.ts";

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
    ...(end ? [] : isBetweenRuns ? [runFactText.aboutToStart] : readyFact(readiness)),
    ...(restarts > 0 ? [runFactText.startedAgain(restarts)] : []),
  ];
}

function readyFact(readiness: Readiness): string[] {
  switch (readiness.kind) {
    case "unknown":
      return [];
    case "expected":
      return [runFactText.notReady(readiness.isLate)];
    case "ready":
      return [runFactText.readyAfter(readiness.facts.afterMs)];
  }
}
