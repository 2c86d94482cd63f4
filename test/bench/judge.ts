import type { Measurement, Statistic, Target } from "./figure.ts";
import { differences, median, p99, ratios } from "./statistics.ts";

export interface Verdict {
  /** Undefined for assertions. */
  reached: number | undefined;
  passed: boolean;
}

export const statistics: Readonly<Record<Statistic, (samples: readonly number[]) => number>> = {
  median,
  p99,
  highest: (samples) => Math.max(...samples),
};

export function judge(measurement: Measurement, target: Target): Verdict {
  if (target.kind === "assertions") return { reached: undefined, passed: target.failure === undefined };
  const reached = statistics[target.statistic](comparedSamples(measurement, target));
  return { reached, passed: target.bound === "at least" ? reached >= target.limit : reached <= target.limit };
}

function comparedSamples(
  { what, samples, references }: Measurement,
  target: Exclude<Target, { kind: "assertions" }>,
): readonly number[] {
  if (target.kind === "value") return samples;
  const reference = references.find(({ name }) => name === target.reference);
  if (!reference) throw new Error(`${what} has no reference ${target.reference}.`);
  const compare = target.kind === "ratio" ? ratios : differences;
  return compare(samples, reference.samples);
}
