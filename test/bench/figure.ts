import type { PiHost } from "../harness/host.ts";

/** A figure of what the product exists for, and its measurement. */
export interface Figure {
  /** Chooses it on the command line. */
  name: string;
  measure(run: BenchRun): Promise<Measurement[]>;
}

export interface BenchRun {
  /** The version of pi for figures that need one. */
  host: PiHost;
  /** Reports the progress. */
  progress(text: string): void;
}

export type Unit =
  | "lines/s"
  | "s"
  | "ms"
  | "MiB"
  | "KiB"
  | "wake-ups"
  | "% of a core"
  | "characters"
  | "requests"
  | "timers";

export interface Reference {
  name: string;
  samples: readonly number[];
}

export interface Measurement {
  what: string;
  /** Differences from normal use, or conditions of the figure. */
  conditions: string;
  unit: Unit;
  /** The samples of the product, one per round if a reference has as many. */
  samples: readonly number[];
  /** The references of the same run. */
  references: readonly Reference[];
  targets: readonly Target[];
}

export type Statistic = "median" | "p99" | "highest";

interface Limit {
  statistic: Statistic;
  bound: "at least" | "at most";
  limit: number;
}

/** A value that must be reached. */
export type Target =
  | ({ kind: "value" } & Limit)
  | ({ kind: "ratio"; reference: string } & Limit)
  | ({ kind: "difference"; reference: string } & Limit)
  /** The tests assert it; `failure` is the first assertion that failed. */
  | { kind: "assertions"; failure: string | undefined };
