import type { PiHost } from "../harness/host.ts";

/** Something the product exists for, and how to measure it. */
export interface Figure {
  /** By which it is chosen on the command line. */
  name: string;
  measure(run: BenchRun): Promise<Measurement[]>;
}

export interface BenchRun {
  /** The pi that takes part where one does. */
  host: PiHost;
  /** Says how far it has come. */
  progress(text: string): void;
}

export type Unit = "lines/s" | "s" | "ms" | "MiB" | "% of a core" | "characters" | "requests" | "timers";

export interface Reference {
  name: string;
  samples: readonly number[];
}

export interface Measurement {
  what: string;
  /** What is not as users have it, or what the figure depends on. */
  conditions: string;
  unit: Unit;
  /** Of the product. One a round, if there are as many of a reference. */
  samples: readonly number[];
  /** Measured in the same run. */
  references: readonly Reference[];
  targets: readonly Target[];
}

export type Statistic = "median" | "p99" | "highest";

interface Limit {
  statistic: Statistic;
  bound: "at least" | "at most";
  limit: number;
}

/** What must be reached. */
export type Target =
  | ({ kind: "value" } & Limit)
  | ({ kind: "ratio"; reference: string } & Limit)
  | ({ kind: "difference"; reference: string } & Limit)
  /** What the tests assert of it; `failure` is the first thing that did not hold. */
  | { kind: "assertions"; failure: string | undefined };
