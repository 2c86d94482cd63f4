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
export function runFacts(runs: RunsOfTask): string[] {
  return [...stateFact(runs), ...(runs.restarts > 0 ? [runFactText.startedAgain(runs.restarts)] : [])];
}

/** Tells the same in fewer words, for a row that needs its room for what was printed last. */
export function shortRunFacts(runs: RunsOfTask): string[] {
  const isReady = !runs.end && !runs.isBetweenRuns && runs.readiness.kind === "ready";
  return [
    ...(isReady ? [runFactText.ready] : stateFact(runs)),
    ...(runs.restarts > 0 ? [runFactText.restarted(runs.restarts)] : []),
  ];
}

function stateFact({ readiness, isBetweenRuns, end }: RunsOfTask): string[] {
  return end ? [] : isBetweenRuns ? [runFactText.aboutToStart] : readyFact(readiness);
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
