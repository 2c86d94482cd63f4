/** Returns the value below which the share `q` of the samples lies, interpolated between neighbours. */
export function quantile(samples: readonly number[], q: number): number {
  if (samples.length === 0) throw new Error("There is no quantile of no samples.");
  const sorted = samples.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * q;
  const below = sorted[Math.floor(position)] as number;
  const above = sorted[Math.ceil(position)] as number;
  return below + (above - below) * (position - Math.floor(position));
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

export function p99(samples: readonly number[]): number {
  return quantile(samples, 0.99);
}

export interface Summary {
  median: number;
  /** The quartiles: half of the samples lie between them. */
  q1: number;
  q3: number;
}

export function summarize(samples: readonly number[]): Summary {
  return { median: median(samples), q1: quantile(samples, 0.25), q3: quantile(samples, 0.75) };
}

/**
 * Compares the subject with the reference round by round, so that a slow spell of the machine hits both
 * sides. Samples without rounds are compared with the reference's median.
 */
export function compareByRound(
  subject: readonly number[],
  reference: readonly number[],
  compare: (subject: number, reference: number) => number,
): number[] {
  const middle = median(reference);
  const isByRound = subject.length === reference.length;
  return subject.map((sample, round) => compare(sample, isByRound ? (reference[round] as number) : middle));
}

export function ratios(subject: readonly number[], reference: readonly number[]): number[] {
  return compareByRound(subject, reference, (ours, theirs) => ours / theirs);
}

export function differences(subject: readonly number[], reference: readonly number[]): number[] {
  return compareByRound(subject, reference, (ours, theirs) => ours - theirs);
}
